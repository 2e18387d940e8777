import { DEFAULT_LOCALE } from "@/i18n/locales";
import { templatesOf } from ".";
import { NOBODY } from "./template";

/**
 * The mails of an event that cannot be made of it, each with why: what an event says of itself, and what its mail reads, are written in
 * two places. Asked by tests of every event that they have made.
 */
export function unfitMails(event: { type: string; payload: object }): { mail: string; error: string }[] {
  const found = [];
  for (const [mail, template] of templatesOf(event.type)) {
    const object = template.withInvoice ? { ...event.payload, ...lookedUp(template.sample) } : event.payload;
    try {
      template.prepare(object, { locale: DEFAULT_LOCALE, brand: NOBODY });
    } catch (error) {
      found.push({ mail, error: String(error) });
    }
  }
  return found;
}

/** What the composer adds to an event, for which it has a test of its own. */
function lookedUp(sample: unknown): object {
  const { invoice, invoiceId, told, creditNote } = sample as Record<string, unknown>;
  return { invoice, invoiceId, told, creditNote };
}
