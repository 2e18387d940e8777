import { minorFromDb } from "@/core/money";
import type { Context } from "@/db";
import type { ServiceRow } from "./service-row";

/** What the next period of a service costs, in minor units of its currency, and what it would at retail. */
export type RenewalPrice = (
  ctx: Context,
  service: ServiceRow,
) => Promise<{ minor: number; retailMinor: number }>;

/** What the service's own row says: the price that it was last charged at. */
export const recordedPrice: RenewalPrice = async (_ctx, { recurringMinor, recurringRetailMinor }) => ({
  minor: minorFromDb(recurringMinor),
  retailMinor: minorFromDb(recurringRetailMinor),
});
