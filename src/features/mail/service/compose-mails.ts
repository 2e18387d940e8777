import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { newId } from "@/core/ids";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import type { Recipient } from "@/features/identity";
import { type CompanySettings, readSettings } from "@/features/settings";
import type { Brand } from "../domain/brand";
import type { MailType } from "../domain/mail-types";
import type { Wording } from "../domain/wording";
import { templatesOf } from "../templates";
import { isForProvider, type Prepared } from "../templates/template";
import { announceMails } from "./announce-mails";
import { providerBrand } from "./brand";
import { lockInvoices, withInvoiceFacts } from "./invoice-facts";
import { recipientsOf } from "./recipients";
import { setLetter } from "./set-letter";
import { readWording } from "./wording-row";

type Input = { eventIds: readonly string[] };
type Event = Prisma.OutboxEventGetPayload<object>;

/** What all mails of a call are written with. */
type Desk = {
  company: CompanySettings;
  /** In whose name; the provider's when absent. */
  brand: Brand | undefined;
  canSend: boolean;
  /** The provider's own wordings, each looked up once. */
  wordings: Map<string, Wording | undefined>;
};

/**
 * R80: writes the mails of events, one for each person, and asks for them to be sent, or without SMTP keeps them. All are
 * written or none; however often it runs, nobody gets a mail of an event twice. Returns how many are new.
 *
 * @param brand in whose name (R79); the provider's when absent
 * @throws {AppError} `not_found` when one of the events is not there
 */
export async function composeMails(
  ctx: Context,
  { eventIds }: Input,
  canSend: boolean,
  brand?: Brand,
): Promise<number> {
  const scope = authorizeProvider(ctx, "mail:compose");
  return inTransaction(ctx, scope, async (tx) => {
    const where = { id: { in: [...eventIds] } };
    const events = await tx.outboxEvent.findMany({ where, orderBy: { id: "asc" } });
    if (events.length < new Set(eventIds).size) throw new AppError("not_found");
    const { company } = await readSettings(tx);
    await lockInvoices(tx, events.filter(isWithInvoice));
    const desk: Desk = { company, brand, canSend, wordings: new Map() };
    const data: Prisma.MailCreateManyInput[] = [];
    for (const event of events) {
      const letters = await makeLetters(tx, event, desk);
      data.push(...letters.map((letter) => newMail(ctx, event, letter, desk)));
    }
    const added = await tx.mail.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
    if (canSend) await announceMails(tx, ctx, added);
    return added.length;
  });
}

function isWithInvoice({ type }: Event): boolean {
  return templatesOf(type).some(([, template]) => template.withInvoice);
}

type Letter = { type: MailType; person: Recipient; prepared: Prepared };

/** The mails of an event, each in its recipient's language. */
async function makeLetters(
  tx: Tx,
  { type: event, clientId, payload }: Event,
  { company, brand, wordings }: Desk,
): Promise<Letter[]> {
  const made: Letter[] = [];
  for (const [type, template] of templatesOf(event)) {
    const object = template.withInvoice ? await withInvoiceFacts(tx, clientId, payload) : payload;
    const to = template.audience(object);
    const people = to ? await recipientsOf(tx, to, clientId, company) : [];
    for (const locale of new Set(people.map((person) => person.locale))) {
      const key = `${type} ${locale}`;
      // The provider's own words may name it: in a brand's name the product's words stand (R54).
      if (!brand && !wordings.has(key)) wordings.set(key, await readWording(tx, type, locale));
      const options = { locale, brand: brand ?? providerBrand(company), wording: wordings.get(key) };
      const prepared = template.prepare(object, options);
      if (!prepared) continue;
      const theirs = people.filter((person) => person.locale === locale);
      made.push(...theirs.map((person) => ({ type, person, prepared })));
    }
  }
  return made;
}

function newMail(
  ctx: Context,
  event: Event,
  { type, person, prepared }: Letter,
  { company, canSend, ...desk }: Desk,
): Prisma.MailCreateManyInput {
  // What is for the provider is in nobody else's name.
  const brand = isForProvider(prepared.to) ? undefined : desk.brand;
  const now = ctx.clock.now();
  return {
    id: newId(now),
    type,
    eventId: event.id,
    clientId: event.clientId,
    recipient: person.email,
    status: canSend ? "queued" : "held",
    createdAt: now,
    ...(brand ? { brand } : {}),
    ...setLetter(prepared, person, brand ?? providerBrand(company)),
  };
}
