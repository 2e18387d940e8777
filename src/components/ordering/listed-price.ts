import type { BillingCycle } from "@/core/billing-cycle";
import { formatMajor } from "@/core/money";
import { listedResale, type ResaleTerms } from "@/core/resale-price";
import type { LivePrice } from "./live-price";

/** What the reseller's own list says for what is configured, as text of a form; null where it says nothing yet. */
export function listedPrice(
  terms: ResaleTerms | null,
  cycle: BillingCycle,
  price: LivePrice | null,
  currency: string,
): string | null {
  const base = price?.parts[0]?.recurring;
  if (!terms || !price || !base) return null;
  const listed = listedResale(terms, cycle, { base, whole: price.recurring }, currency);
  return listed === null ? null : formatMajor(listed, currency);
}
