import type { Tx } from "@/db";
import type { MailType } from "../domain/mail-types";
import type { Wording } from "../domain/wording";

/** The provider's own wording of a mail; undefined where the product's stands. */
export async function readWording(tx: Pick<Tx, "mailWording">, type: MailType): Promise<Wording | undefined> {
  const row = await tx.mailWording.findUnique({ where: { type } });
  return row ? { subject: row.subject, heading: row.heading, body: row.body } : undefined;
}
