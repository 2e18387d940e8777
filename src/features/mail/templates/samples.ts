import { toPublicId } from "@/core/ids";

// What the previews tell of. None of it exists.
const ID = "0193b0f2-7c1e-7abc-8def-0123456789ab";

export const APPLICATION = {
  id: toPublicId("application", ID),
  businessName: "Hallig Funk GmbH",
  submittedBy: toPublicId("user", ID),
  note: "Please send us the extract of the register.\nAny court will do.",
};

export const RESELLER = {
  businessName: "Hallig Funk GmbH",
  statusReason: "The invoices of October and November are open.",
  tier: { name: "Silver" },
  rateBps: 1_500,
};

export const INVITATION = {
  id: toPublicId("invitation", ID),
  round: 1,
  email: "jonna@hallig.example",
  name: "Jonna Bandix",
  clientName: "Hallig Funk GmbH",
  invitedBy: "Ebbe Petersen",
  role: "member",
  asReseller: true,
  expiresAt: "2027-01-21T12:00:00.000Z",
} as const;

export const PASSWORD_RESET = {
  id: toPublicId("passwordReset", ID),
  email: "jonna@hallig.example",
  name: "Jonna Bandix",
  expiresAt: "2026-11-28T10:14:00.000Z",
  address: "203.0.113.7",
};

export const TWO_STEP = {
  email: "jonna@hallig.example",
  name: "Jonna Bandix",
  at: "2026-11-28T09:14:00.000Z",
  address: "203.0.113.7",
  left: 9,
};

export const CUSTOMER_LINK = {
  id: toPublicId("customerLink", ID),
  customerName: "Nordstrand Reisen",
  email: "reisen@nordstrand.example",
  expiresAt: "2027-01-21T12:00:00.000Z",
};

export const SERVICE = {
  id: toPublicId("service", ID),
  product: { name: "Cloud Server M" },
  label: "web-01.hallig.example",
  customerName: "Nordstrand Reisen",
  statusReason: "The invoice INV-000123 is overdue.",
  suspendedBy: "provider",
  recurring: { amount: 2_392, currency: "EUR" },
  periodEnd: "2027-01-31T00:00:00.000Z",
} as const;

export const TICKET = {
  id: toPublicId("ticket", ID),
  number: "T-1042",
  subject: "The server does not start after the update",
  priority: "high",
  openedBy: toPublicId("user", ID),
  clientName: "Hallig Funk GmbH",
  message: "It hangs at the boot menu.\nWe have tried it twice.",
  isClosed: false,
  byProvider: false,
} as const;

export const INVOICE = {
  number: "INV-000123",
  status: "issued",
  total: { amount: 11_900, currency: "EUR" },
  due: { amount: 11_900, currency: "EUR" },
  dueAt: "2027-01-14T00:00:00.000Z",
};

export const ORDER_ID = toPublicId("order", ID);
export const INVOICE_ID = toPublicId("invoice", ID);
export const PAYMENT_ID = toPublicId("payment", ID);
export const CREDIT_NOTE_ID = toPublicId("creditNote", ID);
export const DISPUTE_ID = toPublicId("dispute", ID);
export const ACTION_ID = toPublicId("provisioningAction", ID);
