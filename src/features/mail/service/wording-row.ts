import type { Tx } from "@/db";
import type { Locale } from "@/i18n/locales";
import type { MailType } from "../domain/mail-types";
import type { Wording } from "../domain/wording";

/** The provider's own wording of a mail in a language; undefined where the product's stands. */
export async function readWording(
  tx: Pick<Tx, "mailWording">,
  type: MailType,
  locale: Locale,
): Promise<Wording | undefined> {
  const row = await tx.mailWording.findUnique({ where: { type_locale: { type, locale } } });
  return row ? { subject: row.subject, heading: row.heading, body: row.body } : undefined;
}
