import pg from "pg";
import { type BrokenInvariant, type Invariant, lookAtInvariants, readInvariants } from "@/db/invariants";
import { testDatabase } from "./database";

let looking: { url: string; client: pg.Client } | undefined;
let invariants: Invariant[] | undefined;

/**
 * The invariants that the test file's database breaks, each with the rows that break it. By one connection for the whole
 * file, which plans each query once: a look at a small database then takes tens of milliseconds.
 *
 * @throws when one could not be looked at
 */
export async function brokenInvariants(): Promise<BrokenInvariant[]> {
  invariants ??= await readInvariants();
  const { broken, unread } = await lookAtInvariants(await connection(), { prepared: true, invariants });
  if (unread.length > 0) throw new Error(`invariants that cannot be looked at: ${JSON.stringify(unread)}`);
  return broken;
}

async function connection(): Promise<pg.Client> {
  const url = testDatabase().ownerUrl;
  if (looking?.url === url) return looking.client;
  const client = new pg.Client({ connectionString: url });
  // A file's database is dropped with whoever is in it.
  const forget = () => {
    if (looking?.client === client) looking = undefined;
  };
  client.on("error", forget);
  client.on("end", forget);
  await client.connect();
  looking = { url, client };
  return client;
}

/** Ends the file's connection. */
export async function stopLooking(): Promise<void> {
  const client = looking?.client;
  looking = undefined;
  await client?.end().catch(() => {});
}
