import type { BillingCycle } from "@/core/billing-cycle";
import type { Money } from "@/core/money";
import type { TaxDto } from "@/features/billing";
import type { PriceFx } from "@/features/catalog";
import type { PriceCap, PriceRule } from "@/features/pricing";

export type PriceLineDto = {
  kind: "base" | "setup" | "option";
  description: string;
  optionGroupId: string | null;
  optionId: string | null;
  quantity: number;
  /** Of one, at retail and as charged. */
  retailUnit: Money;
  unit: Money;
  /** `unit` times quantity. */
  amount: Money;
  discountBps: number;
  rule: PriceRule;
  /** What the rule came to for one before `cap` stopped it at the provider's cost or at retail. */
  ruledUnit: Money;
  cap: PriceCap | null;
  /** Until when the rule holds; null for good. */
  ruleValidTo: string | null;
  tierName: string | null;
  /** The rate at which its retail price was converted, where none is set in its currency. */
  fx: PriceFx | null;
};

export type OrderItemDto = {
  id: string;
  product: { id: string; name: string };
  cycle: BillingCycle;
  quantity: number;
  label: string | null;
  lines: PriceLineDto[];
  retailTotal: Money;
  total: Money;
  /** For one unit and cycle. */
  recurring: Money;
  resale: Money | null;
  serviceIds: string[];
};

/** A priced order that does not exist yet. */
export type QuoteDto = {
  currency: string;
  priceKind: "retail" | "wholesale";
  items: Omit<OrderItemDto, "id" | "serviceIds">[];
  retailTotal: Money;
  /** Before tax: the same number at every step (R26). */
  total: Money;
  /** What its invoice will add, and ask for with it. */
  tax: Money;
  invoiceTotal: Money;
  taxTerms: TaxDto;
};

/** A quote whose prices one order may keep until `validUntil`. */
export type LockedQuoteDto = QuoteDto & { id: string; createdAt: string; validUntil: string };

export type OrderStatus = "pending" | "paid" | "cancelled";

export type OrderRowDto = {
  id: string;
  /** What people read out; counts up over the whole installation. */
  number: number;
  status: OrderStatus;
  priceKind: "retail" | "wholesale";
  channel: "portal" | "api" | "admin";
  /** Who buys; the reseller or the direct client. */
  client: { id: string; name: string };
  customer: { id: string; name: string } | null;
  retailTotal: Money;
  total: Money;
  createdAt: string;
  paidAt: string | null;
};

export type OrderDto = {
  id: string;
  status: OrderStatus;
  priceKind: "retail" | "wholesale";
  channel: "portal" | "api" | "admin";
  clientId: string;
  customerId: string | null;
  externalId: string | null;
  note: string | null;
  metadata: Record<string, string>;
  items: OrderItemDto[];
  retailTotal: Money;
  /** Before tax. */
  total: Money;
  /** What its invoice adds, and asks for with it. */
  tax: Money;
  invoiceTotal: Money;
  invoiceId: string | null;
  createdAt: string;
  updatedAt: string;
  paidAt: string | null;
  cancelledAt: string | null;
};

/** For pages: names beside ids, and the number that people read out. */
export type OrderDetailDto = OrderDto & {
  number: number;
  client: { id: string; name: string };
  customer: { id: string; name: string } | null;
  /** `due`: what it still asks for. */
  invoice: {
    id: string;
    number: string;
    status: string;
    due: Money;
    taxRate: Omit<TaxDto, "name">;
  } | null;
  services: { id: string; label: string | null; productName: string; status: string }[];
};

type OptionKind = "choice" | "quantity" | "yes_no";

/** One item of a cart, at what it costs now. */
export type CartItemDto = {
  id: string;
  product: { id: string; name: string };
  cycle: BillingCycle;
  quantity: number;
  label: string | null;
  /** `kind` is null for a group that the product no longer has. */
  selections: { group: string; option: string; quantity: number; kind: OptionKind | null }[];
  resale: Money | null;
  /** Null where it cannot be ordered any more; `problem` says why. */
  priced: Pick<OrderItemDto, "lines" | "retailTotal" | "total" | "recurring"> | null;
  problem: string | null;
};

/** A price before and after what is taken off, in minor units. */
export type PairMinor = { retail: number; price: number };

export type CartDto = {
  /** Null for a cart that nothing was ever put into. */
  id: string | null;
  version: number;
  currency: string;
  priceKind: "retail" | "wholesale";
  customer: { id: string; name: string; archived: boolean } | null;
  items: CartItemDto[];
  /** Of what can be ordered: all of it now, the set-up fees in it, and what comes back with each cycle. */
  total: PairMinor;
  /** What the invoice will add, and ask for with it, in minor units. */
  taxMinor: number;
  invoiceTotalMinor: number;
  taxTerms: TaxDto;
  setup: PairMinor;
  recurring: ({ cycle: BillingCycle } & PairMinor)[];
  /** Whether it can be ordered as it stands. */
  ready: boolean;
};

/** What ordering again put into the cart, and what could not be. */
export type OrderAgainDto = { added: number; refused: { name: string; problem: string }[] };
