import { z } from "zod";
import { publicId } from "@/core/public-id-schema";
import { emailAddress } from "@/core/text";
import { PASSWORD_RESET, TWO_STEP } from "./samples";
import { line, template } from "./template";

const asked = z.object({
  id: publicId("passwordReset"),
  // Null: somebody typed an address that nobody has. It gets no mail, so that none can be sent to strangers.
  email: emailAddress.nullable(),
  name: line.nullish(),
  expiresAt: z.iso.datetime(),
  address: z.string().nullish(),
});

export const passwordReset = template({
  type: "password_reset",
  event: "user.password_reset_requested",
  payload: asked,
  to: ({ name, email }) => (email === null ? null : { kind: "person", name: name || email, email }),
  values: ({ expiresAt, address }, { t, f }) => ({
    expires: f.moment(expiresAt),
    from: address ? t("askedFromAddress", { address }) : "",
  }),
  link: ({ id }) => ({ secret: { kind: "password_reset", id, round: 1 } }),
  sample: PASSWORD_RESET,
});

const changed = z.object({
  email: z.string(),
  name: line.nullish(),
  at: z.iso.datetime(),
  address: z.string().nullish(),
});

/** To the person alone: somebody else who had changed it would not stay unseen. */
export const passwordChanged = template({
  type: "password_changed",
  event: "user.password_changed",
  payload: changed,
  to: ({ name, email }) => ({ kind: "person", name: name || email, email }),
  values: ({ at, address }, { t, f }) => ({
    when: f.moment(at),
    from: address ? t("fromAddress", { address }) : "",
  }),
  link: () => ({ path: "/forgot-password" }),
  sample: TWO_STEP,
});
