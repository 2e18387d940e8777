import type { WholesaleRate } from "@/features/resellers";

/** Which rule set a price. Later rules (price book, product rates) join this list. */
export type PriceRule = "retail" | WholesaleRate["rule"];

/** What a buyer pays: retail (R19), or retail less a percentage that one rule decided (R20). */
export type PriceTerms = { kind: "retail" } | ({ kind: "wholesale" } & WholesaleRate);
