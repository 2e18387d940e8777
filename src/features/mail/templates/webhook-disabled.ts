import { z } from "zod";
import { template } from "./template";

/** To those who look after a reseller's programs. */
export const webhookDisabled = template({
  type: "webhook_disabled",
  event: "webhook_endpoint.disabled",
  payload: z.object({
    id: z.string(),
    url: z.string(),
    disabledReason: z.enum(["failing", "gone", "by_provider"]),
    disabledNote: z.string().nullish(),
  }),
  to: () => ({ kind: "client", area: "api_keys" }),
  values: ({ url, disabledReason, disabledNote }, { t }) => ({
    address: url,
    why: t("webhookDisabled", { reason: disabledReason, note: disabledNote ?? "" }),
  }),
  quotes: ["address"],
  link: ({ id }) => ({ path: `/portal/webhooks/${id}` }),
  sample: {
    id: "whe_01kb2m9w1sf0t8g2r5x7y9z3ac",
    url: "https://shop.hallig.example/hooks",
    disabledReason: "failing",
  },
});
