import { z } from "zod";
import { toPublicId } from "@/core/ids";
import type { Prisma } from "@/db";
import type { CompanySettings } from "@/features/settings";
import type { MailMessage } from "@/integrations/mail";
import type { Brand } from "../domain/brand";
import { cleanLine } from "../domain/clean-text";
import { withLinkInHtml } from "../domain/render-html";
import { withLinkInText } from "../domain/render-text";
import { providerBrand } from "./brand";
import { secretLinkOf } from "./mail-row";

type Row = Prisma.MailGetPayload<object>;

/** What a stored brand says of the sender; the rest of it is in the text already. */
const storedBrand = z.object({
  name: z.string(),
  supportEmail: z.string(),
  senderEmail: z.string(),
  url: z.string(),
});
type Sender = Pick<Brand, "name" | "supportEmail" | "senderEmail" | "url">;

/** A stored mail as it goes out, with its secret link if it has one. */
export function toMessage(row: Row, company: CompanySettings): MailMessage {
  const sender: Sender = row.brand ? storedBrand.parse(row.brand) : providerBrand(company);
  const link = secretLinkOf(row, sender.url);
  const name = cleanLine(sender.name, 120);
  return {
    messageId: messageIdOf(row, sender.url),
    from: { name, address: sender.senderEmail },
    replyTo: { name, address: sender.supportEmail },
    to: { name: cleanLine(row.recipientName, 120), address: row.recipient },
    subject: cleanLine(row.subject),
    text: link ? withLinkInText(row.text, link) : row.text,
    html: link ? withLinkInHtml(row.html, link) : row.html,
  };
}

/** Where the links of a mail lead; undefined for one in the provider's own name. */
export function senderUrlOf({ brand }: Pick<Row, "brand">): string | undefined {
  return brand ? storedBrand.parse(brand).url : undefined;
}

/** Asked for again after it was sent, it is another message: as the same one, the reader's program would hide it. */
function messageIdOf({ id, resends }: Row, url: string): string {
  const again = resends > 0 ? `.${resends + 1}` : "";
  return `${toPublicId("mail", id)}${again}@${new URL(url).hostname}`;
}
