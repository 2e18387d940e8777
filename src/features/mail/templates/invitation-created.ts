import { z } from "zod";
import { publicId } from "@/core/public-id-schema";
import { emailAddress } from "@/core/text";
import { INVITATION } from "./samples";
import { line, template } from "./template";

const payload = z.object({
  id: publicId("invitation"),
  round: z.number().int(),
  email: emailAddress,
  name: line.nullish(),
  clientName: line,
  invitedBy: line,
  role: z.enum(["owner", "member"]),
  asReseller: z.boolean(),
  expiresAt: z.iso.datetime(),
});

export const invitationCreated = template({
  type: "invitation",
  event: "invitation.created",
  payload,
  to: ({ name, email }) => ({ kind: "person", name: name || email, email }),
  values: ({ clientName, invitedBy, role, asReseller, expiresAt }, { t, f }) => ({
    client_name: clientName,
    invited_by: invitedBy,
    role: t("role", { role }),
    as_reseller: asReseller ? t("asReseller", { clientName }) : "",
    expires: f.moment(expiresAt),
  }),
  link: ({ id, round }) => ({ secret: { kind: "invitation", id, round } }),
  sample: INVITATION,
});
