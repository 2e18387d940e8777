import { z } from "zod";
import { portalPath } from "./reseller";
import { template } from "./template";

/** To those who look after a reseller's programs. */
export const webhookDisabled = template({
  type: "webhook_disabled",
  event: "webhook_endpoint.disabled",
  payload: z.object({ url: z.string(), disabledReason: z.enum(["failing", "gone"]) }),
  to: () => ({ kind: "client", area: "api_keys" }),
  values: ({ url, disabledReason }, { t }) => ({
    address: url,
    why: t("webhookDisabled", { reason: disabledReason }),
  }),
  quotes: ["address"],
  link: portalPath,
  sample: {
    url: "https://shop.hallig.example/hooks",
    disabledReason: "failing",
  },
});
