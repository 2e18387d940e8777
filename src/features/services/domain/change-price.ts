import { roundDivide } from "@/core/money";
import { type PaidPeriod, prorate } from "./proration";

/** What an invoice charged a service for a time, and what of the whole invoice was given back, in minor units. */
export type PaidCharge = {
  start: Date;
  end: Date;
  chargedMinor: number;
  totalMinor: number;
  refundedMinor: number;
};

export type ChangePrice = {
  remainingDays: number;
  totalDays: number;
  /** What is left of the old price. */
  oldMinor: number;
  /** What the rest costs at the new price; with another cycle, its first period. */
  newMinor: number;
  /** What would be given back, and was refunded before. */
  refundedMinor: number;
  /** To be paid; negative is a credit. */
  netMinor: number;
};

/** `startsCycle`: a whole period begins now, and what was paid for beyond that is given back. */
type Wanted = { recurringMinor: number; startsCycle: boolean };

/**
 * What a change at `at` costs, in minor units. The rest of the paid time is charged at the new price less the old one;
 * another cycle is a whole period of it less the rest. Nothing is given back twice: of what would be, at most what is
 * still paid for the rest.
 */
export function priceChange(
  periods: readonly PaidPeriod[],
  charges: readonly PaidCharge[],
  { recurringMinor, startsCycle }: Wanted,
  at: Date,
): ChangePrice {
  const { remainingDays, totalDays, oldMinor, newMinor: restMinor } = prorate(periods, recurringMinor, at);
  const stillPaid = Math.max(oldMinor - refundedRest(charges, at), 0);
  const givenBack = startsCycle ? oldMinor : Math.max(oldMinor - restMinor, 0);
  const refundedMinor = Math.max(givenBack - stillPaid, 0);
  const newMinor = startsCycle ? recurringMinor : restMinor;
  const netMinor = newMinor - oldMinor + refundedMinor;
  return { remainingDays, totalDays, oldMinor, newMinor, refundedMinor, netMinor };
}

/**
 * What was refunded for the time that is left: a refund counts for what is not used yet, and for no more than that
 * of its charge. An invoice of several things is refunded in their proportion.
 */
function refundedRest(charges: readonly PaidCharge[], at: Date): number {
  let sum = 0;
  for (const { start, end, chargedMinor, totalMinor, refundedMinor } of charges) {
    if (refundedMinor === 0 || totalMinor === 0) continue;
    const rest = prorate([{ start, end, recurringMinor: chargedMinor }], 0, at).oldMinor;
    const refunded = Number(roundDivide(BigInt(refundedMinor) * BigInt(chargedMinor), BigInt(totalMinor)));
    sum += Math.min(refunded, rest);
  }
  return sum;
}
