import { newId } from "@/core/ids";
import type { Context, Tx } from "@/db";
import type { Locale } from "@/i18n/locales";
import type { Brand } from "../domain/brand";
import type { MailType } from "../domain/mail-types";
import { TEMPLATES } from "../templates";
import { announceMails } from "./announce-mails";
import { setLetter } from "./set-letter";

type Writing = {
  type: MailType;
  /** What the mail's template needs. */
  object: unknown;
  /** In whose name it is (R79). */
  brand: Brand;
  clientId: string;
  /** The language of the person whom it goes to. */
  locale: Locale;
};

/**
 * Writes one mail to one person in a reseller's name, in the transaction of the verb that logs it, and asks for it to
 * be sent; without SMTP it is held. It belongs to no event: each call is a mail of its own.
 */
export async function writeMail(
  tx: Tx,
  ctx: Context,
  { type, object, brand, clientId, locale }: Writing,
  canSend: boolean,
): Promise<void> {
  const prepared = TEMPLATES[type].prepare(object, { locale, brand });
  if (prepared?.to.kind !== "person") throw new Error(`${type} goes to nobody in particular`);
  const { name, email } = prepared.to;
  const now = ctx.clock.now();
  const row = await tx.mail.create({
    data: {
      id: newId(now),
      eventId: newId(now),
      type,
      clientId,
      recipient: email,
      brand,
      ...setLetter(prepared, { name, email }, brand),
      status: canSend ? "queued" : "held",
      createdAt: now,
    },
    select: { id: true },
  });
  if (canSend) await announceMails(tx, ctx, [row]);
}
