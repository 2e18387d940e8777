import { toPublicId } from "@/core/ids";
import type { Prisma } from "@/db";
import { env } from "@/env";
import type { CompanySettings } from "@/features/settings";
import type { MailMessage } from "@/integrations/mail";
import { cleanLine } from "../domain/clean-text";
import { withLinkInHtml } from "../domain/render-html";
import { withLinkInText } from "../domain/render-text";
import { secretLinkOf } from "./mail-row";

type Row = Prisma.MailGetPayload<object>;

/** A stored mail as it goes out, with its secret link if it has one. */
export function toMessage(row: Row, company: CompanySettings): MailMessage {
  const link = secretLinkOf(row);
  const name = cleanLine(company.name, 120);
  return {
    messageId: messageIdOf(row),
    from: { name, address: env.MAIL_FROM ?? company.supportEmail },
    replyTo: { name, address: company.supportEmail },
    to: { name: cleanLine(row.recipientName, 120), address: row.recipient },
    subject: cleanLine(row.subject),
    text: link ? withLinkInText(row.text, link) : row.text,
    html: link ? withLinkInHtml(row.html, link) : row.html,
  };
}

/** Asked for again after it was sent, it is another message: as the same one, the reader's program would hide it. */
function messageIdOf({ id, resends }: Row): string {
  const again = resends > 0 ? `.${resends + 1}` : "";
  return `${toPublicId("mail", id)}${again}@${new URL(env.APP_URL).hostname}`;
}
