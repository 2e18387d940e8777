import { FULL_BPS, roundDivide } from "@/core/money";

/** What a reseller keeps of its own price, in minor units and as a share of that price in basis points. */
export function marginOf(
  resaleMinor: number,
  costMinor: number,
): { amountMinor: number; bps: number | null } {
  const amountMinor = resaleMinor - costMinor;
  const bps =
    resaleMinor > 0 ? Number(roundDivide(BigInt(amountMinor) * BigInt(FULL_BPS), BigInt(resaleMinor))) : null;
  return { amountMinor, bps };
}
