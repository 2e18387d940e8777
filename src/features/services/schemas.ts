import { z } from "zod";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { optionalLine } from "@/core/text";

export const serviceIdInput = z.strictObject({ id: publicId("service") });
export type ServiceIdInput = z.infer<typeof serviceIdInput>;

export const listServicesInput = z.strictObject({
  ...pageInput,
  q: optionalLine(120),
  status: z.enum(["pending", "provisioning", "active", "suspended", "cancelled", "terminated"]).optional(),
  customer: publicId("customer").optional(),
  order: publicId("order").optional(),
  /** Admins only. */
  client: publicId("client").optional(),
});
export type ListServicesInput = z.infer<typeof listServicesInput>;
