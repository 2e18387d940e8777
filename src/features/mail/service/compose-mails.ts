import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { newId, parsePublicId } from "@/core/ids";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { listRecipients, type Recipient } from "@/features/identity";
import { type CompanySettings, readSettings } from "@/features/settings";
import type { MailType } from "../domain/mail-types";
import { templatesOf } from "../templates";
import { type Audience, type Prepared, words } from "../templates/template";
import { announceMails } from "./announce-mails";
import { setLetter } from "./set-letter";

type Input = { eventId: string };

/**
 * R80: writes the mails of one event, one for each person, and asks for them to be sent, or without SMTP keeps them.
 * However often it runs, nobody gets a mail of the event twice. Returns how many are new.
 */
export async function composeMails(ctx: Context, { eventId }: Input, canSend: boolean): Promise<number> {
  const scope = authorizeProvider(ctx, "mail:compose");
  return inTransaction(ctx, scope, async (tx) => {
    const event = await tx.outboxEvent.findUnique({ where: { id: eventId } });
    if (!event) throw new AppError("not_found");
    const { company } = await readSettings(tx);
    const rows: Prisma.MailCreateManyInput[] = [];
    for (const [type, template] of templatesOf(event.type)) {
      const prepared = template.prepare(event.payload, { t: words, company: company.name });
      if (!prepared) continue;
      const people = await recipientsOf(tx, prepared.to, event.clientId, company);
      for (const person of people) {
        const about = { type, eventId, clientId: event.clientId, canSend };
        rows.push(newMail(ctx, about, prepared, person, company));
      }
    }
    const added = await tx.mail.createManyAndReturn({
      data: rows,
      skipDuplicates: true,
      select: { id: true },
    });
    if (canSend) await announceMails(tx, ctx, added);
    return added.length;
  });
}

async function recipientsOf(
  tx: Tx,
  to: Audience,
  clientId: string | null,
  company: CompanySettings,
): Promise<Recipient[]> {
  switch (to.kind) {
    case "provider":
      return [{ name: company.name, email: company.supportEmail }];
    case "person":
      return [{ name: to.name, email: to.email }];
    case "client": {
      const userId = to.userId ? (parsePublicId("user", to.userId) ?? undefined) : undefined;
      return clientId ? listRecipients(tx, { clientId, userId }) : [];
    }
  }
}

type About = { type: MailType; eventId: string; clientId: string | null; canSend: boolean };

function newMail(
  ctx: Context,
  { canSend, ...about }: About,
  prepared: Prepared,
  person: Recipient,
  company: CompanySettings,
): Prisma.MailCreateManyInput {
  const now = ctx.clock.now();
  return {
    id: newId(now),
    ...about,
    recipient: person.email,
    status: canSend ? "queued" : "held",
    createdAt: now,
    ...setLetter(prepared, person, company),
  };
}
