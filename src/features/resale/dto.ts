import type { BillingCycle } from "@/core/billing-cycle";
import type { Money } from "@/core/money";
import type { ResaleMarkup, ResaleRounding } from "@/core/resale-price";

export type ResaleScope = "everything" | "category" | "product";

export type ResaleRuleDto = {
  id: string;
  scope: ResaleScope;
  /** What it is for; null for everything. */
  target: { id: string; name: string } | null;
  markup: ResaleMarkup;
  markupBps: number | null;
  markupAmount: Money | null;
  rounding: ResaleRounding;
};

/** One product and cycle of the reseller's own list; the product alone, without options. */
export type ResaleRowDto = {
  product: { id: string; name: string };
  category: { id: string; name: string };
  cycle: BillingCycle;
  wholesale: Money;
  retail: Money;
  /** Null where no rule and no price is laid down. */
  resale: Money | null;
  /** What made it: a price of its own, or the rule of this scope. */
  source: "price" | ResaleScope | null;
  /** The price of its own, to take it away. */
  priceId: string | null;
  marginMinor: number | null;
  marginBps: number | null;
};

export type ResaleListDto = {
  currency: string;
  rules: ResaleRuleDto[];
  rows: ResaleRowDto[];
  /** Rows that are sold below what they cost. */
  belowCost: number;
  categories: { id: string; name: string }[];
  products: { id: string; name: string }[];
};

/** A running service that brings less than its next renewal costs. */
export type BelowCostDto = {
  id: string;
  name: string;
  customer: { id: string; name: string } | null;
  cycle: BillingCycle;
  resale: Money;
  cost: Money;
};

/** What a customer's running services leave a month, and how many cost more than they bring. */
export type CustomerMarginDto = { id: string; monthlyMargin: Money; belowCost: number };

/** What running services leave the reseller, against what each costs at its next renewal as prices stand now. */
export type ServiceMarginsDto = {
  currency: string;
  /** Of services with a price of the reseller's own, for a month; yearly ones count a twelfth. */
  monthlyMargin: Money;
  /** Running services that renew, with and without a price of the reseller's own. */
  priced: number;
  unpriced: number;
  belowCost: number;
  /** The first fifty of them. */
  losing: BelowCostDto[];
  byCustomer: CustomerMarginDto[];
};
