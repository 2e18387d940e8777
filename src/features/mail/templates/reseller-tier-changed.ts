import { z } from "zod";
import { percent } from "./format";
import { line, template } from "./template";

const payload = z.object({
  businessName: line,
  fromTier: line,
  toTier: line,
  fromRateBps: z.number().int(),
  toRateBps: z.number().int(),
  /** What made somebody look: a payment, the night, an admin, … */
  cause: z.string(),
});

export const resellerTierChanged = template({
  event: "reseller.tier_changed",
  payload,
  to: () => ({ kind: "client" }),
  write: (move, { t, company }) => {
    const rates = { fromRate: percent(move.fromRateBps), toRate: percent(move.toRateBps) };
    return {
      subject: t("reseller_tier_changed.subject", move),
      heading: t("reseller_tier_changed.heading", move),
      paragraphs: [
        t("reseller_tier_changed.what", { ...move, company }),
        // A rate that was set by hand does not move with the tier (R18).
        move.fromRateBps === move.toRateBps
          ? t("reseller_tier_changed.sameRate", rates)
          : t("reseller_tier_changed.rate", rates),
        t("reseller_tier_changed.why", { cause: move.cause, company }),
      ],
      button: { label: t("reseller_tier_changed.button"), path: "/portal/tier" },
    };
  },
});
