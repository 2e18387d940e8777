import type { BillingCycle } from "@/core/billing-cycle";
import { assertMinor, multiplyMinor } from "@/core/money";
import type { CatalogProduct, Price } from "@/features/catalog";
import type { ResolvedPrice } from "./resolve-price";
import { unitResolver } from "./resolve-unit";
import type { PriceTerms } from "./terms";

/**
 * A part of a running service as its order froze it. `quantity`: of one service. Amounts of one, in minor units; null
 * for a service that was changed since: what each part cost then was not kept, only what they came to.
 */
export type RenewingLine = {
  kind: "base" | "option";
  optionId: string | null;
  quantity: number;
  retailMinor: number | null;
  unitMinor: number | null;
  rule: string;
};

/** What a service renews at while a change of prices spares it; `until` in ms, null for good. */
export type Hold = { minor: number; until: number | null; exact: boolean };

export type RenewingService = {
  productId: string;
  cycle: BillingCycle;
  currency: string;
  lines: readonly RenewingLine[];
  /** What it was charged at last, and what that was at retail. */
  recorded: { minor: number; retailMinor: number };
  hold: Hold | null;
};

export type RenewalLine = ResolvedPrice & {
  kind: "base" | "option";
  optionId: string | null;
  quantity: number;
  amountMinor: number;
};

export type Renewal = {
  lines: RenewalLine[];
  /** One renewal of the service by catalogue and rules. */
  listMinor: number;
  retailMinor: number;
  /** What is charged: `listMinor`, or what a change of prices left it (`held`). */
  recurringMinor: number;
  held: boolean;
};

/**
 * What a running service renews at, at `at` (R25, R75), in minor units of its currency. Each part is at the
 * catalogue's price of the moment; where there is none any more, retail is that of its order (R31). Then come the
 * rules, then the hold: the lower counts, unless the service was to keep its price exactly. A price that an admin
 * typed into the order stays.
 */
export function resolveRenewal(
  service: RenewingService,
  product: CatalogProduct | null,
  terms: PriceTerms,
  at: Date,
): Renewal {
  const { cycle, currency, productId } = service;
  const priced = product ?? { id: productId, categoryId: "" };
  const resolver = unitResolver({ product: priced, cycle, currency }, terms);
  const parts = partsOf(service, product);
  const lines = parts.map(({ line, price }): RenewalLine => {
    const resolved = price
      ? resolver.recurring(price, line.optionId ?? productId)
      : overridden(line.retailMinor ?? 0, line.unitMinor ?? 0);
    return {
      ...resolved,
      kind: line.kind,
      optionId: line.optionId,
      quantity: line.quantity,
      amountMinor: multiplyMinor(resolved.unitMinor, line.quantity),
    };
  });
  let [listMinor, retailMinor] = [0, 0];
  for (const line of lines) {
    listMinor = assertMinor(listMinor + line.amountMinor);
    retailMinor = assertMinor(retailMinor + multiplyMinor(line.retailMinor, line.quantity));
  }
  const kept = holdAt(service.hold, at);
  const held = kept !== null && (kept.exact || kept.minor < listMinor);
  return { lines, listMinor, retailMinor, recurringMinor: held ? kept.minor : listMinor, held };
}

/** The hold that still counts at `at`. */
export function holdAt(hold: Hold | null, at: Date): Hold | null {
  return hold && (hold.until === null || at.getTime() < hold.until) ? hold : null;
}

/** Each part with the price that rules apply to; without one it stays at what it was. */
function partsOf(
  service: RenewingService,
  product: CatalogProduct | null,
): { line: RenewingLine; price: Price | null }[] {
  const parts = service.lines.map((line) => ({
    line,
    price: line.rule === "override" ? null : priceOf(service, line, product),
  }));
  // A part of a changed service that the catalogue has lost: the whole stays at what it was charged at last.
  if (parts.every(({ line, price }) => price !== null || line.retailMinor !== null)) return parts;
  const { minor, retailMinor } = service.recorded;
  const whole = { kind: "base", optionId: null, quantity: 1, retailMinor, unitMinor: minor } as const;
  return [{ line: { ...whole, rule: "override" }, price: null }];
}

function priceOf(
  { cycle, currency }: RenewingService,
  line: RenewingLine,
  product: CatalogProduct | null,
): Price | null {
  const options = product?.groups.flatMap((group) => group.options);
  const part = line.optionId === null ? product : options?.find(({ id }) => id === line.optionId);
  const price: Price | undefined = part?.prices[currency]?.[cycle];
  if (price || line.retailMinor === null) return price ?? null;
  return { priceMinor: line.retailMinor, setupMinor: 0, floorMinor: null };
}

function overridden(retailMinor: number, unitMinor: number): ResolvedPrice {
  return {
    retailMinor,
    unitMinor,
    discountBps: 0,
    rule: "override",
    tierName: null,
    ruledMinor: unitMinor,
    cap: null,
    ruleId: null,
    validFrom: null,
    validTo: null,
  };
}
