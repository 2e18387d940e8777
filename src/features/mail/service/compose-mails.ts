import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { newId } from "@/core/ids";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import type { Recipient } from "@/features/identity";
import { type CompanySettings, readSettings } from "@/features/settings";
import type { Brand } from "../domain/brand";
import type { MailType } from "../domain/mail-types";
import { templatesOf } from "../templates";
import { isForProvider, type Prepared } from "../templates/template";
import { announceMails } from "./announce-mails";
import { providerBrand } from "./brand";
import { withInvoiceFacts } from "./invoice-facts";
import { recipientsOf } from "./recipients";
import { setLetter } from "./set-letter";
import { readWording } from "./wording-row";

type Input = { eventId: string };

/**
 * R80: writes the mails of one event, one for each person, and asks for them to be sent, or without SMTP keeps them.
 * However often it runs, nobody gets a mail of the event twice. Returns how many are new.
 *
 * @param brand in whose name (R79); the provider's when absent
 */
export async function composeMails(
  ctx: Context,
  { eventId }: Input,
  canSend: boolean,
  brand?: Brand,
): Promise<number> {
  const scope = authorizeProvider(ctx, "mail:compose");
  return inTransaction(ctx, scope, async (tx) => {
    const event = await tx.outboxEvent.findUnique({ where: { id: eventId } });
    if (!event) throw new AppError("not_found");
    const { company } = await readSettings(tx);
    const made = await makeLetters(tx, event, company, brand);
    const about = { eventId, clientId: event.clientId, canSend };
    const rows = made.map(({ type, person, prepared }) => {
      // What is for the provider is in nobody else's name.
      const theirs = isForProvider(prepared.to) ? undefined : brand;
      return newMail(ctx, { type, ...about }, prepared, person, { company, brand: theirs });
    });
    const added = await tx.mail.createManyAndReturn({
      data: rows,
      skipDuplicates: true,
      select: { id: true },
    });
    if (canSend) await announceMails(tx, ctx, added);
    return added.length;
  });
}

type Made = { type: MailType; person: Recipient; prepared: Prepared };

/** The mails of an event, each in its recipient's language. */
async function makeLetters(
  tx: Tx,
  { type: event, clientId, payload }: Prisma.OutboxEventGetPayload<object>,
  company: CompanySettings,
  brand: Brand | undefined,
): Promise<Made[]> {
  const made: Made[] = [];
  for (const [type, template] of templatesOf(event)) {
    const object = template.withInvoice ? await withInvoiceFacts(tx, clientId, payload) : payload;
    const to = template.audience(object);
    const people = to ? await recipientsOf(tx, to, clientId, company) : [];
    for (const locale of new Set(people.map((person) => person.locale))) {
      // The provider's own words may name it: in a brand's name the product's words stand (R54).
      const wording = brand ? undefined : await readWording(tx, type, locale);
      const prepared = template.prepare(object, { locale, brand: brand ?? providerBrand(company), wording });
      if (!prepared) continue;
      const theirs = people.filter((person) => person.locale === locale);
      made.push(...theirs.map((person) => ({ type, person, prepared })));
    }
  }
  return made;
}

type About = { type: MailType; eventId: string; clientId: string | null; canSend: boolean };

function newMail(
  ctx: Context,
  { canSend, ...about }: About,
  prepared: Prepared,
  person: Recipient,
  { company, brand }: { company: CompanySettings; brand: Brand | undefined },
): Prisma.MailCreateManyInput {
  const now = ctx.clock.now();
  return {
    id: newId(now),
    ...about,
    recipient: person.email,
    status: canSend ? "queued" : "held",
    createdAt: now,
    ...(brand ? { brand } : {}),
    ...setLetter(prepared, person, brand ?? providerBrand(company)),
  };
}
