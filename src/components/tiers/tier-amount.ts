import { formatMoney } from "@/core/money";
import type { TierProgressDto } from "@/features/resellers";

type Translate = (key: "amount.services", values: { count: number }) => string;

/** A figure or threshold in the unit of its basis: "€5,000.00", "12 active services". `t` is of the namespace tiers. */
export function tierAmount(
  t: Translate,
  basis: TierProgressDto["basis"],
  amount: number,
  currency: string,
): string {
  return basis === "revenue" ? formatMoney(amount, currency) : t("amount.services", { count: amount });
}
