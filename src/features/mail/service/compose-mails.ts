import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { newId, parsePublicId } from "@/core/ids";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { listRecipients, type Recipient } from "@/features/identity";
import { type CompanySettings, readSettings } from "@/features/settings";
import type { Brand } from "../domain/brand";
import type { MailType } from "../domain/mail-types";
import { templatesOf } from "../templates";
import { type Audience, type Prepared, type Template, words } from "../templates/template";
import { announceMails } from "./announce-mails";
import { providerBrand } from "./brand";
import { withInvoiceFacts } from "./invoice-facts";
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
    const rows: Prisma.MailCreateManyInput[] = [];
    for (const [type, template] of templatesOf(event.type)) {
      const prepared = await prepareMail(tx, event, type, template, brand ?? providerBrand(company), !brand);
      if (!prepared) continue;
      for (const person of await recipientsOf(tx, prepared.to, event.clientId, company)) {
        const about = { type, eventId, clientId: event.clientId, canSend };
        // What is for the provider is in nobody else's name.
        const theirs = prepared.to.kind === "provider" ? undefined : brand;
        rows.push(newMail(ctx, about, prepared, person, { company, brand: theirs }));
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

async function prepareMail(
  tx: Tx,
  event: Prisma.OutboxEventGetPayload<object>,
  type: MailType,
  template: Template,
  brand: Brand,
  isProviders: boolean,
): Promise<Prepared | null> {
  const object = template.withInvoice
    ? await withInvoiceFacts(tx, event.clientId, event.payload)
    : event.payload;
  // The provider's own words may name it: in a brand's name the product's words stand (R54).
  const wording = isProviders ? await readWording(tx, type) : undefined;
  return template.prepare(object, { t: words, brand, wording });
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
      return clientId ? listRecipients(tx, { clientId, userId, area: to.area }) : [];
    }
  }
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
