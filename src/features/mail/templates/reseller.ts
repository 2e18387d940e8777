import { z } from "zod";
import { type Language, line } from "./template";

/** The tier and the rate that a reseller begins with. */
export const beginning = z.object({ tier: z.object({ name: line }), rateBps: z.number().int() });

/** What the mails about a reseller's status need of it. */
export const resellerObject = z.object({
  businessName: line,
  /** Why, as the reseller may read it (R57). */
  statusReason: z.string().nullish(),
});

/** The variables of the mails about a reseller's status. */
export function resellerValues({ businessName, statusReason }: z.output<typeof resellerObject>) {
  return { business_name: businessName, reason: statusReason ?? "" };
}

export const catalogPath = () => ({ path: "/portal/order" });
export const portalPath = () => ({ path: "/portal" });

export function whereItBegins({ t, f }: Language, { tier, rateBps }: z.output<typeof beginning>): string {
  return t("begins", { tier: tier.name, rate: f.percent(rateBps) });
}
