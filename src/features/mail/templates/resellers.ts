import { z } from "zod";
import {
  beginning,
  catalogPath,
  portalPath,
  resellerObject,
  resellerValues,
  whereItBegins,
} from "./reseller";
import { RESELLER } from "./samples";
import { line, template } from "./template";

export const resellerCreated = template({
  type: "reseller_created",
  event: "reseller.created",
  payload: beginning.extend({ businessName: line }),
  to: () => ({ kind: "client" }),
  values: ({ businessName, ...start }, language) => ({
    business_name: businessName,
    beginning: whereItBegins(language, start),
  }),
  link: catalogPath,
  sample: RESELLER,
});

export const resellerSuspended = template({
  type: "reseller_suspended",
  event: "reseller.suspended",
  payload: resellerObject.extend({ renewalsHeld: z.boolean() }),
  to: () => ({ kind: "client" }),
  values: ({ renewalsHeld, ...reseller }, { t }) => ({
    ...resellerValues(reseller),
    renewals: t("renewals", { held: String(renewalsHeld) }),
  }),
  quotes: ["reason"],
  link: portalPath,
  sample: { ...RESELLER, renewalsHeld: true },
});

export const resellerReactivated = template({
  type: "reseller_reactivated",
  event: "reseller.reactivated",
  payload: resellerObject,
  to: () => ({ kind: "client" }),
  values: ({ businessName }) => ({ business_name: businessName }),
  link: portalPath,
  sample: RESELLER,
});

export const resellerDeactivated = template({
  type: "reseller_deactivated",
  event: "reseller.deactivated",
  payload: resellerObject,
  to: () => ({ kind: "client" }),
  values: resellerValues,
  quotes: ["reason"],
  link: portalPath,
  sample: RESELLER,
});

const tierMove = z.object({
  businessName: line,
  fromTier: line,
  toTier: line,
  fromRateBps: z.number().int(),
  toRateBps: z.number().int(),
  /** What made somebody look: a payment, the night, an admin, … */
  cause: z.string(),
});

export const resellerTierChanged = template({
  type: "reseller_tier_changed",
  event: "reseller.tier_changed",
  payload: tierMove,
  to: () => ({ kind: "client" }),
  values: (move, { t, f, brand }) => {
    const rates = { fromRate: f.percent(move.fromRateBps), toRate: f.percent(move.toRateBps) };
    return {
      business_name: move.businessName,
      from_tier: move.fromTier,
      to_tier: move.toTier,
      // A rate that was set by hand does not move with the tier (R18).
      rates: move.fromRateBps === move.toRateBps ? t("sameRate", rates) : t("newRate", rates),
      why: t("tierCause", { cause: move.cause, company: brand.name }),
    };
  },
  link: () => ({ path: "/portal/tier" }),
  sample: {
    businessName: RESELLER.businessName,
    fromTier: "Bronze",
    toTier: "Silver",
    fromRateBps: 1_000,
    toRateBps: 1_500,
    cause: "payment",
  },
});
