import { z } from "zod";
import { publicId } from "@/core/public-id-schema";
import { requiredText } from "@/core/text";

const amountMinor = z
  .number()
  .int({ error: "Use no more decimals than the currency has" })
  .max(Number.MAX_SAFE_INTEGER);
const reason = requiredText(500);

/** `amountMinor` in the client's currency; only admins read the reason. */
export const holdFundsInput = z.strictObject({
  client: publicId("client"),
  amountMinor: amountMinor.min(1, { error: "Enter an amount above zero" }),
  reason,
});
export type HoldFundsInput = z.infer<typeof holdFundsInput>;

export const releaseHoldInput = z.strictObject({ hold: publicId("fundHold") });
export type ReleaseHoldInput = z.infer<typeof releaseHoldInput>;

export const listHoldsInput = z.strictObject({ client: publicId("client") });
export type ListHoldsInput = z.infer<typeof listHoldsInput>;

/** How far the balance may go below zero. */
export const setCreditLimitInput = z.strictObject({
  client: publicId("client"),
  amountMinor: amountMinor.min(0, { error: "Enter zero or more" }),
  reason,
});
export type SetCreditLimitInput = z.infer<typeof setCreditLimitInput>;
