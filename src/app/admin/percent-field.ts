import { z } from "zod";
import { parsePercent } from "@/core/percent";

/** A percentage as people type it ("20", "12.5"), in basis points. */
export const percentField = z.string().transform((text, ctx) => {
  const bps = parsePercent(text);
  if (bps !== null) return bps;
  ctx.addIssue({
    code: "custom",
    message: "Enter a percentage from 0 to 100 with at most two decimals, such as 12.5",
  });
  return z.NEVER;
});
