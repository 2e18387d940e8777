import path from "node:path";
import { backUpCluster } from "../../../scripts/lib/backup-cluster.mjs";
import { prepareDatabase } from "../../../scripts/lib/prepare-database.mjs";
import { postgresFactory } from "../../../scripts/lib/schema-engine-adapter.mjs";
import { archiveAll, archiveLog, bringBack, burn } from "../lib/archive.mjs";
import { untilDelivered } from "../lib/events.mjs";
import { openInstallation } from "../lib/installation.mjs";
import { verify } from "../lib/verify.mjs";

/** F14: a base copy under load, an upgrade under load, then the database's machine is gone for good. */
export const promise = "the database restored from a base copy and its archived log";
export const sizes = { short: { between: 60, upgrades: 1 }, full: { between: 1_000, upgrades: 5 } };

const RESTORE_LIMIT_MS = 600_000;
/** An order writes them in another order. */
const ALTERED = ["outbox_events", "services", "invoices", "order_items", "orders", "customers"];

export async function run({ between, upgrades }, run) {
  const { findings } = run;
  const installation = await openInstallation(run);
  const { database, app } = installation;
  const archive = await archiveLog(database);
  await app.untilReady();
  const load = installation.load();
  await load.until(between);
  const base = path.join(installation.folder, "base");
  await backUpCluster(database.ownerUrl, base);
  await load.until(load.acknowledged + between);
  for (let index = 0; index < upgrades; index += 1) {
    await upgrade(installation, `upgrade_${index}`);
    await load.until(load.acknowledged + between / upgrades);
  }
  await load.stop();
  // What a receiver was told of may not be undone: the log is archived behind it.
  await untilDelivered(installation, findings);
  const head = await headOf(database);
  await archiveAll(database);

  await burn(database);
  // These are refused until there is a database again.
  const afterwards = installation.load({ name: "afterwards" });
  const startedAt = performance.now();
  await bringBack(database, { base, archive });
  await afterwards.until(1);
  findings.time("restored", performance.now() - startedAt, RESTORE_LIMIT_MS);
  await afterwards.until(between);
  await afterwards.stop();
  await verify(installation, run, { head });
}

/** What `npm start` of a new version does to a database that the old one is still at work on: a migration, and functions. */
async function upgrade({ database, appUrl }, column) {
  const engine = await postgresFactory(database.ownerUrl).connect();
  await engine.executeScript(
    ALTERED.map((table) => `ALTER TABLE ${table} ADD COLUMN ${column} int;`).join("\n"),
  );
  await engine.dispose();
  await database.asOwner((owner) => owner.query("DELETE FROM _tierline_functions"));
  await prepareDatabase({ ownerUrl: database.ownerUrl, authSecret: process.env.AUTH_SECRET, appUrl });
}

/** The head of the activity log's chain, as somebody notes it elsewhere. */
async function headOf(database) {
  const { rows } = await database.asOwner((owner) =>
    owner.query("SELECT seq::int, encode(hash, 'hex') AS hash FROM activity_chain ORDER BY seq DESC LIMIT 1"),
  );
  return rows[0];
}
