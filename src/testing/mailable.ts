import pg from "pg";
import type { EventType } from "@/features/activity";
import { testDatabase } from "./database";

type Row = { type: EventType; payload: object };

/**
 * The events of the test file's database that a mail cannot be made of: what an event says of itself, and what its mail reads, are written
 * in two places, and a client that is owed the mail would wait for it in vain.
 */
export async function unmailableEvents(): Promise<{ type: EventType; mail: string; error: string }[]> {
  const { templatesOf } = await import("@/features/mail/templates");
  const { words } = await import("@/features/mail/templates/template");
  const brand = { name: "", supportEmail: "", senderEmail: "", url: "", logoUrl: null, accent: null };
  const found = [];
  for (const { type, payload } of await emittedEvents()) {
    for (const [mail, template] of templatesOf(type)) {
      const object = template.withInvoice ? { ...payload, ...lookedUp(template.sample) } : payload;
      try {
        template.prepare(object, { t: words, brand });
      } catch (error) {
        found.push({ type, mail, error: String(error) });
      }
    }
  }
  return found;
}

/** What the composer adds to an event, for which it has a test of its own. */
function lookedUp(sample: unknown): object {
  const { invoice, invoiceId, told, creditNote } = sample as Record<string, unknown>;
  return { invoice, invoiceId, told, creditNote };
}

async function emittedEvents(): Promise<Row[]> {
  const client = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>("SELECT type, payload FROM outbox_events")).rows;
  } finally {
    await client.end();
  }
}
