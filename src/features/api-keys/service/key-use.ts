import { type Context, inTransaction } from "@/db";

type Db = Context["db"];
type Use = { at: Date; address: string | null };

/** R48: written this long after the first use at the latest, many keys in one statement. */
const FLUSH_AFTER_MS = 4_000;

let uses = new Map<string, Use>();
let timer: NodeJS.Timeout | undefined;

/** Remembers that a key was used. Costs the request nothing: a timer writes it down. */
export function noteKeyUse(db: Db, keyId: string, use: Use): void {
  uses.set(keyId, use);
  timer ??= setTimeout(() => {
    // What a failing database did not take is tried again after the next use.
    flushKeyUse(db).catch(() => {});
  }, FLUSH_AFTER_MS).unref();
}

/** Writes the noted uses now; a server does so before it stops. */
export async function flushKeyUse(db: Db): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  if (uses.size === 0) return;
  const writing = uses;
  uses = new Map();
  try {
    await write(db, writing);
  } catch (error) {
    uses = new Map([...writing, ...uses]);
    throw error;
  }
}

async function write(db: Db, writing: ReadonlyMap<string, Use>): Promise<void> {
  const ids = [...writing.keys()];
  const times = [...writing.values()].map((use) => use.at.toISOString());
  const addresses = [...writing.values()].map((use) => use.address ?? "");
  await inTransaction(
    { db },
    { kind: "provider" },
    (tx) => tx.$executeRaw`
    UPDATE api_keys SET last_used_at = used.at, last_used_address = NULLIF(used.address, '')
    FROM unnest(${ids}::uuid[], ${times}::timestamptz[], ${addresses}::text[]) AS used (id, at, address)
    WHERE api_keys.id = used.id AND (last_used_at IS NULL OR last_used_at < used.at)`,
  );
}
