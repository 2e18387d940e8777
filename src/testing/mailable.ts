import pg from "pg";
import { testDatabase } from "./database";

type Event = { type: string; payload: object };

/** The events of the test file's database that a mail of theirs cannot be made of: who is owed it would wait for it in vain. */
export async function unmailableEvents(): Promise<{ type: string; mail: string; error: string }[]> {
  // Not before the test's settings are there.
  const { unfitMails } = await import("@/features/mail");
  const events = await emittedEvents();
  return events.flatMap((event) => unfitMails(event).map((unfit) => ({ type: event.type, ...unfit })));
}

async function emittedEvents(): Promise<Event[]> {
  const client = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await client.connect();
  try {
    return (await client.query<Event>("SELECT type, payload FROM outbox_events")).rows;
  } finally {
    await client.end();
  }
}
