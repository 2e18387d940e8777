/** The groups that the document's routes stand in, and what each is about. */
export const TAGS = {
  Account: "The key in use, whom it acts for, and the tiers of the program.",
  Catalogue: "What can be ordered, at retail and at your price.",
  Customers: "Those you sell to. Only you see them, under names and ids of your own.",
  Orders: "Prices before anything is bought, orders, and how they are paid.",
  Services: "What your customers use, from activation to its end.",
  Billing: "Invoices, payments and the balance.",
  "API keys": "Keys of your account: their scopes, limits, addresses and secrets.",
  Webhooks: "Endpoints that are told what happens, and what was sent to them.",
  Log: "What happened, who did it, and what your programs asked for.",
  System: "Whether the API is up, and this document. No key is needed.",
} as const;

export type Tag = keyof typeof TAGS;
