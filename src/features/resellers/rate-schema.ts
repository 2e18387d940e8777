import { z } from "zod";
import { FULL_BPS } from "@/core/money";

/** A rate off retail, in basis points. */
export const rateBps = z
  .number()
  .int({ error: "Use whole hundredths of a percent" })
  .min(0, { error: "Use a rate from 0 to 100 %" })
  .max(FULL_BPS, { error: "Use a rate from 0 to 100 %" });
