import type { TierProgressDto } from "@/features/resellers";
import type { Formats } from "../ui/use-formats";

type Translate = (key: "amount.services", values: { count: number }) => string;

/** A figure or threshold in the unit of its basis: "€5,000.00", "12 active services". `t` is of the namespace tiers. */
export function tierAmount(
  t: Translate,
  basis: TierProgressDto["basis"],
  amount: number,
  currency: string,
  formats: Formats,
): string {
  return basis === "revenue" ? formats.money(amount, currency) : t("amount.services", { count: amount });
}
