import type { BillingCycle } from "@/core/billing-cycle";
import type { Money } from "@/core/money";
import type { PriceFx } from "@/features/catalog";
import type { PriceCap } from "./domain/resolve-price";
import type { PriceRule } from "./domain/terms";

/**
 * One price as a client sees it: retail, what it pays, and why. `tierName`: whose rate it is, where it is
 * a tier's; `ruled`: what the rule came to before `cap` stopped it; `validTo`: until when the rule holds, null for good.
 */
export type PriceDto = {
  retail: Money;
  price: Money;
  discountBps: number;
  rule: PriceRule;
  tierName: string | null;
  ruled: Money;
  cap: PriceCap | null;
  validTo: string | null;
  /** The rate at which retail was converted, where none is set in its currency. */
  fx: PriceFx | null;
};

export type CyclePriceDto = { cycle: BillingCycle; recurring: PriceDto; setup: PriceDto };

export type PricedOptionDto = { id: string; name: string; prices: CyclePriceDto[] };

export type PricedOptionGroupDto = {
  id: string;
  name: string;
  kind: "choice" | "quantity" | "yes_no";
  required: boolean;
  min: number;
  max: number;
  step: number;
  options: PricedOptionDto[];
};

/** A product in the client's own currency; cycles without a price are left out. */
export type PricedProductDto = {
  id: string;
  name: string;
  description: string;
  category: { id: string; name: string };
  prices: CyclePriceDto[];
  groups: PricedOptionGroupDto[];
};

/** The catalogue as one client sees it (R19, R26, R28). `rateBps` is null for a direct client. */
export type PricedCatalogDto = {
  currency: string;
  priceKind: "retail" | "wholesale";
  rateBps: number | null;
  products: PricedProductDto[];
};

/** What a change of prices did. `held`: services that keep what they pay; null where its moment is still to come. */
export type PriceChangeDto = {
  changed: number;
  effectiveAt: string;
  held: number | null;
  /** The catalogue's version after it. */
  version: string;
};

/** The running services of one reseller or direct client that would renew at another price. */
export type RenewalChangeDto = {
  kind: "reseller" | "client";
  id: string;
  name: string;
  services: number;
  /** One renewal of each of them, before and after, in the client's currency. */
  from: Money;
  to: Money;
  /** What the provider earns more in a year, in its own currency; negative when it earns less. */
  yearlyChange: Money;
  /** The first renewal at the other price; null where they keep theirs for good. */
  firstRenewalAt: string | null;
};

export type RenewalPreviewDto = {
  effectiveAt: string;
  rows: RenewalChangeDto[];
  services: number;
  yearlyChange: Money;
};

/** `changed`: prices that would become others. */
export type PriceChangePreviewDto = RenewalPreviewDto & { changed: number };

export type PriceRuleKindDto =
  | "price_book"
  | "reseller_product"
  | "reseller_category"
  | "own_rate"
  | "tier_category"
  | "tier_rate"
  | "default_rate";

type Named = { id: string; name: string };

/** A rule as admins see it. Exactly what its kind needs is there; a price book entry has prices, the others a rate. */
export type PriceRuleDto = {
  id: string;
  kind: PriceRuleKindDto;
  state: "coming" | "in_force" | "ended";
  reseller: Named | null;
  tier: Named | null;
  category: Named | null;
  product: Named | null;
  option: Named | null;
  cycle: BillingCycle | null;
  rateBps: number | null;
  price: Money | null;
  setup: Money | null;
  validFrom: string | null;
  validTo: string | null;
  reason: string | null;
  createdAt: string;
  updatedAt: string;
};

/** `rule` null: it was taken back before it began. `held`: services that keep what they pay; null: a job will say. */
export type PriceRuleResultDto = { rule: PriceRuleDto | null; effectiveAt: string; held: number | null };

/**
 * Retail prices that have been laid down and have not begun, soonest first. `version`: the catalogue's, under which
 * they and the prices in force were read.
 */
export type ComingPricesDto = { version: string; prices: ComingPriceDto[] };

export type ComingPriceDto = {
  /** The product's or the option's. */
  id: string;
  name: string;
  cycle: BillingCycle;
  currency: string;
  validFrom: string;
  /** Null: withdrawn from then on. */
  price: Money | null;
  setup: Money | null;
};

/** A price that is announced: what holds until then (null: not sold that way), and from then on. */
export type AnnouncedPriceDto = {
  kind: "product" | "option";
  id: string;
  name: string;
  cycle: BillingCycle;
  currency: string;
  validFrom: string;
  before: Money | null;
  after: Money | null;
  /** How services that run then take it. */
  running: { mode: "next_renewal" | "until" | "for_good"; until: string | null };
};

/** `version`: the catalogue's, when they were read; `isCut`: there are more. */
export type AnnouncedPricesDto = { version: string; prices: AnnouncedPriceDto[]; isCut: boolean };

export type PricesTakenBackDto = { takenBack: number; version: string };

/** What rules can be about, for the choices of a form. */
export type RuleTargetsDto = {
  products: { id: string; name: string; cycles: BillingCycle[]; options: { id: string; name: string }[] }[];
  categories: { id: string; name: string }[];
};
