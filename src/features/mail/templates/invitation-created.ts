import { z } from "zod";
import { publicId } from "@/core/public-id-schema";
import { emailAddress } from "@/core/text";
import { dateTime } from "./format";
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
  event: "invitation.created",
  payload,
  to: ({ name, email }) => ({ kind: "person", name: name || email, email }),
  write: ({ id, round, clientName, invitedBy, role, asReseller, expiresAt }, { t, company }) => ({
    subject: t("invitation.subject", { clientName, company }),
    heading: t("invitation.heading", { clientName }),
    paragraphs: [
      t("invitation.what", { invitedBy, clientName, company, role }),
      ...(asReseller ? [t("invitation.reseller", { clientName, company })] : []),
      t("invitation.until", { expires: dateTime(expiresAt) }),
      t("invitation.unexpected"),
    ],
    button: { label: t("invitation.button"), secret: { kind: "invitation", id, round } },
  }),
});
