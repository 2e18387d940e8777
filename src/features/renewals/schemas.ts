import { z } from "zod";
import { publicId } from "@/core/public-id-schema";

/** A client is an admin's to name; left out: all of them. Clients see their own. */
export const forecastInput = z.strictObject({ client: publicId("client").optional() });
export type ForecastInput = z.infer<typeof forecastInput>;

/** R74, R75: how a client's renewals are invoiced and paid. */
export const renewalSettingsInput = z.strictObject({
  client: publicId("client"),
  autoPay: z.boolean(),
  invoicing: z.enum(["single", "monthly"]),
});
export type RenewalSettingsInput = z.infer<typeof renewalSettingsInput>;

export const chooseAutoPayInput = z.strictObject({ autoPay: z.boolean() });
export type ChooseAutoPayInput = z.infer<typeof chooseAutoPayInput>;
