import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { newId } from "@/core/ids";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { listRecipients, type Recipient } from "@/features/identity";
import { type CompanySettings, readSettings } from "@/features/settings";
import type { Brand } from "../domain/brand";
import type { MailType } from "../domain/mail-types";
import type { Wording } from "../domain/wording";
import { templatesOf } from "../templates";
import { type Audience, isForProvider, type Prepared, type Template } from "../templates/template";
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

/** A mail that an event asks for, and whom it goes to. */
type Post = { event: Event; type: MailType; template: Template; object: unknown; to: Audience };

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
    const posts = await postsOf(tx, events);
    const members = await listRecipients(tx, posts.flatMap(clientAddressed));
    const desk: Desk = { company, brand, canSend, wordings: new Map() };
    const data: Prisma.MailCreateManyInput[] = [];
    for (const post of posts) {
      const people = await recipientsOf(tx, post.to, post.event.clientId, { company, members });
      const letters = await makeLetters(tx, post, people, desk);
      data.push(...letters.map((letter) => newMail(ctx, post, letter, desk)));
    }
    const added = await tx.mail.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
    if (canSend) await announceMails(tx, ctx, added);
    return added.length;
  });
}

/** All that events ask for; what is about an invoice with what that is now. */
async function postsOf(tx: Tx, events: readonly Event[]): Promise<Post[]> {
  const asked = events.flatMap((event) =>
    templatesOf(event.type).map(([type, template]) => ({ event, type, template })),
  );
  const billed = [...new Set(asked.filter(({ template }) => template.withInvoice).map(({ event }) => event))];
  await lockInvoices(tx, billed);
  const facts = await withInvoiceFacts(tx, billed);
  return asked.flatMap(({ event, type, template }) => {
    const object = template.withInvoice ? facts.get(event.id) : event.payload;
    const to = template.audience(object);
    return to ? [{ event, type, template, object, to }] : [];
  });
}

function clientAddressed({ event: { clientId }, to }: Post): string[] {
  return clientId && to.kind === "client" ? [clientId] : [];
}

type Letter = { person: Recipient; prepared: Prepared };

/** A mail to each of these people, in their languages. */
async function makeLetters(
  tx: Tx,
  { type, template, object }: Post,
  people: readonly Recipient[],
  { company, brand, wordings }: Desk,
): Promise<Letter[]> {
  const made: Letter[] = [];
  for (const locale of new Set(people.map((person) => person.locale))) {
    const key = `${type} ${locale}`;
    // The provider's own words may name it: in a brand's name the product's words stand (R54).
    if (!brand && !wordings.has(key)) wordings.set(key, await readWording(tx, type, locale));
    const options = { locale, brand: brand ?? providerBrand(company), wording: wordings.get(key) };
    const prepared = template.prepare(object, options);
    if (!prepared) continue;
    const theirs = people.filter((person) => person.locale === locale);
    made.push(...theirs.map((person) => ({ person, prepared })));
  }
  return made;
}

function newMail(
  ctx: Context,
  { event, type }: Post,
  { person, prepared }: Letter,
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
