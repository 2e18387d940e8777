// `node bench/activity-chain.mjs`: what noting rows for the hash chain costs their writers, and how fast the job chains and
// the verification reads. Rounds with and without the note alternate on one throwaway database; read the ratios.
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "../scripts/lib/embedded-postgres.mjs";
import { prepareDatabase } from "../scripts/lib/prepare-database.mjs";

const ROUNDS = 6;
const ROUND_MS = 3_000;
const WRITERS = [1, 16];

const INSERT = `INSERT INTO activity (id, at, actor_kind, actor_label, action, object_type, object_id, object_name, after)
  VALUES (gen_random_uuid(), now(), 'job', 'bench', 'settings.updated', 'settings', 'bench', 'bench', '{"amount": 8000}')`;

const folder = await mkdtemp(path.join(tmpdir(), "tierline-bench-"));
await chmod(folder, 0o711);
const postgres = await startEmbeddedPostgres(folder, {});
try {
  const { appUrl } = await prepareDatabase({ ownerUrl: postgres.url(), authSecret: "x".repeat(43) });
  const owner = new pg.Client({ connectionString: postgres.url() });
  await owner.connect();
  for (const writers of WRITERS) await compareWriters(owner, appUrl, writers);
  await measureChain(owner);
  await owner.end();
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Transactions a second of so many writers, each with one row, without the note and with it, in turn. */
async function compareWriters(owner, appUrl, writers) {
  const ratios = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await owner.query("ALTER TABLE activity DISABLE TRIGGER note_for_chain");
    const without = await writeFor(appUrl, writers);
    await owner.query("ALTER TABLE activity ENABLE TRIGGER note_for_chain");
    ratios.push((await writeFor(appUrl, writers)) / without);
  }
  ratios.sort((a, b) => a - b);
  const [low, high] = [ratios[0], ratios.at(-1)].map((ratio) => ratio.toFixed(2));
  const median = ((ratios[ROUNDS / 2 - 1] + ratios[ROUNDS / 2]) / 2).toFixed(2);
  console.log(`${writers} writers: with the note ${median} of without (${low} to ${high})`);
}

async function writeFor(appUrl, writers) {
  const until = performance.now() + ROUND_MS;
  const counts = await Promise.all(
    Array.from({ length: writers }, async () => {
      const client = new pg.Client({ connectionString: appUrl });
      await client.connect();
      await client.query("SET app.scope = 'provider'");
      let count = 0;
      for (; performance.now() < until; count += 1) await client.query({ name: "insert", text: INSERT });
      await client.end();
      return count;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function measureChain(owner) {
  const started = performance.now();
  let total = 0;
  for (let count = -1; count !== 0; total += count) {
    const { rows } = await owner.query("SELECT chain_activity(1000) AS count");
    count = rows[0].count;
  }
  const chained = performance.now();
  await owner.query(`SELECT count(*) FROM activity_chain c JOIN activity a ON a.id = c.activity_id
    WHERE activity_row_hash(a) = c.row_hash`);
  const rate = (from, to) => Math.round(total / ((to - from) / 1000));
  console.log(
    `chained ${total} rows, ${rate(started, chained)} a second; hashed again at ${rate(chained, performance.now())} a second`,
  );
}
