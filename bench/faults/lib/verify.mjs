// What has to hold after each run, whatever was done to the installation (reliability.md, F1 to F9).
import { loadTypeScript } from "../../../scripts/lib/bundle.mjs";
import { compareEvents, effectsOf, untilDelivered } from "./events.mjs";
import { brokenInvariants } from "./invariants.mjs";
import { Load } from "./load.mjs";

/** So many acknowledged answers are asked for again. */
const REPLAYS = 300;

/**
 * Compares what the client has written down with the database and the receiver.
 *
 * @param {{ head?: { seq: number, hash: string } }} [noted] head: of the activity log, as it was noted before
 */
export async function verify(installation, { findings, random }, { head } = {}) {
  const { database, journal } = installation;
  const requests = [...journal.read().values()];
  const acknowledged = requests.filter(({ status }) => status === 201);
  findings.note("acknowledged", acknowledged.length);
  await replaySome(installation, { findings, random }, acknowledged);
  await untilDelivered(installation, findings);
  await database.asOwner(async (owner) => {
    await compareEffects(owner, installation, findings, { requests, acknowledged });
    await compareEvents(owner, installation, findings);
  });
  findings.addAll("broken invariant", await brokenInvariants(database.ownerUrl));
  await verifyChain(installation, findings, head);
  findings.note("lost", findings.lost ?? 0);
  findings.note("duplicates", findings.duplicates ?? 0);
  findings.time("longest idle in transaction", database.longestIdleMs, 10_000);
}

async function replaySome(installation, { findings, random }, acknowledged) {
  const { servers, world, journal } = installation;
  const load = new Load({ urls: servers.map(({ url }) => url), world, journal, findings, random });
  const some = acknowledged.length <= REPLAYS ? acknowledged : sample(acknowledged, REPLAYS, random);
  for (let from = 0; from < some.length; from += 8)
    await Promise.all(some.slice(from, from + 8).map((entry) => load.replay(entry)));
}

function sample(list, count, random) {
  return Array.from({ length: count }, () => random.pick(list));
}

/** Acknowledged ⊆ durable, and at most one effect for each key; the kept answer is the one that was given. */
async function compareEffects(owner, { source }, findings, { requests, acknowledged }) {
  const byAttempt = new Map();
  for (const { kind, id, key } of await effectsOf(owner)) {
    const publicId = source.toPublicId(kind, id);
    byAttempt.set(key, [...(byAttempt.get(key) ?? []), publicId]);
  }
  const { rows: kept } = await owner.query("SELECT key, response FROM idempotency_keys");
  const answers = new Map(kept.map(({ key, response }) => [key, response]));

  const lost = acknowledged.filter(({ key, text }) => !byAttempt.get(key)?.includes(JSON.parse(text).id));
  const known = new Set(requests.map(({ key }) => key));
  const double = [...byAttempt].filter(([, ids]) => ids.length > 1);
  findings.lost = lost.length;
  findings.duplicates = double.length;
  findings.addAll(
    "acknowledged and lost",
    lost.map(({ key }) => key),
  );
  findings.addAll(
    "several effects of one key",
    double.map(([key, ids]) => `${key}: ${ids}`),
  );
  findings.addAll(
    "effect of no known key",
    [...byAttempt.keys()].filter((key) => !known.has(key)),
  );
  findings.addAll(
    "kept answer is another",
    acknowledged.filter(({ key, text }) => answers.get(key) !== text).map(({ key }) => key),
  );
}

async function verifyChain({ appUrl }, findings, head) {
  const { verify: verifyActivity } = await loadTypeScript("src/server/cli/verify-activity.ts");
  const { isSound, lines } = await verifyActivity({ databaseUrl: appUrl, head });
  if (!isSound) findings.addAll("activity chain", lines);
}
