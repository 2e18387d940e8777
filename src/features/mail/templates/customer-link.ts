import { z } from "zod";
import { publicId } from "@/core/public-id-schema";
import { emailAddress } from "@/core/text";
import { CUSTOMER_LINK } from "./samples";
import { line, template } from "./template";

/** R79: in a reseller's name, to its customer. */
export const customerLink = template({
  type: "customer_link",
  event: null,
  payload: z.object({
    id: publicId("customerLink"),
    customerName: line,
    email: emailAddress,
    expiresAt: z.iso.datetime(),
  }),
  to: ({ customerName, email }) => ({ kind: "person", name: customerName, email }),
  values: ({ expiresAt }, { f }) => ({ expires: f.day(expiresAt) }),
  link: ({ id }) => ({ secret: { kind: "customer_link", id, round: 1 } }),
  sample: CUSTOMER_LINK,
});
