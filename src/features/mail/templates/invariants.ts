import { z } from "zod";
import { line, template } from "./template";

/** That something which always holds does not any more: to whoever can look into it, once for each time that it begins. */
export const invariantsBroken = template({
  type: "invariants_broken",
  event: "invariants.broken",
  payload: z.object({
    /** How many rows break each of those that hold no longer. */
    broken: z.array(z.object({ name: line, total: z.number().int() })).min(1),
  }),
  to: () => ({ kind: "admins" }),
  values: ({ broken }, { t }) => ({
    number: t("invariants", { count: broken.length }),
    list: broken.map(({ name, total }) => t("invariantRows", { name, count: total })).join("\n"),
  }),
  quotes: ["list"],
  link: () => ({ path: "/admin/jobs" }),
  sample: { broken: [{ name: "invoice_sums", total: 2 }] },
});
