import { RATE_SCALE } from "@/core/exchange";
import { roundDivide } from "@/core/money";
import type { Tx } from "@/db";
import { ratesOf } from "./rates-of";

/**
 * R76: of each other currency, one unit of it in `to`, in millionths, at the rates of `day` ("2026-11-23"). `base` is the
 * provider's currency, which all rates are to. Empty where `to` has no rate; without those that would come to nothing.
 */
export async function readCrossRates(
  tx: Tx,
  { to, day, base }: { to: string; day: string; base: string },
): Promise<Record<string, number>> {
  const { [to]: own, ...others } = await ratesOf(tx, day, base);
  if (!own) return {};
  const crossed = Object.entries(others).map(([currency, rate]) => {
    return [currency, Number(roundDivide(BigInt(rate) * BigInt(RATE_SCALE), BigInt(own)))] as const;
  });
  return Object.fromEntries(crossed.filter(([, rate]) => rate > 0));
}
