// A database's log kept elsewhere, as docs/operations.md says, and the database brought back from it.
import { appendFile, cp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { launch, runProgram } from "../../../scripts/lib/postgres-control.mjs";
import { giveFolder, ownFolder } from "../../../scripts/lib/postgres-user.mjs";
import { waitUntil } from "../../../scripts/lib/processes.mjs";

const ARCHIVE_LIMIT_MS = 60_000;
const RECOVERY_LIMIT_MS = 600_000;

/** From now on each finished piece of the log goes to a folder beside the database's. */
export async function archiveLog(database) {
  const { home, identity } = database.cluster;
  const archive = path.join(home, "archive");
  await ownFolder(archive, identity);
  const [piece, part] = [`${archive}/%f`, `${archive}/%f.part`];
  const command = `test ! -f ${piece} && cp %p ${part} && sync ${part} && mv ${part} ${piece}`;
  await database.asOwner(async (owner) => {
    await owner.query("ALTER SYSTEM SET archive_mode = on");
    await owner.query(`ALTER SYSTEM SET archive_command = '${command}'`);
  });
  // The mode is read at a start alone.
  await database.crash();
  return archive;
}

/** Ends the piece that is written at, and waits until it is in the archive. */
export async function archiveAll(database) {
  await database.asOwner(async (owner) => {
    const { rows } = await owner.query("SELECT pg_walfile_name(pg_current_wal_insert_lsn()) AS piece");
    await owner.query("SELECT pg_switch_wal()");
    const isThere = async () => {
      const found = await owner.query("SELECT last_archived_wal >= $1 AS is_there FROM pg_stat_archiver", [
        rows[0].piece,
      ]);
      return found.rows[0].is_there;
    };
    if (!(await waitUntil(isThere, ARCHIVE_LIMIT_MS, 100))) throw new Error("The log was not archived");
  });
}

/** The machine of the database burns: it is gone with all its files. */
export async function burn({ cluster }) {
  await runProgram(cluster, "pg_ctl", ["stop", "-m", "immediate", "-w", "-D", cluster.files]);
  await rm(cluster.files, { recursive: true });
}

/** Brings it back from a base copy and all of the log after it. Resolves when it takes writes. */
export async function bringBack(database, { base, archive }) {
  const { cluster } = database;
  await cp(base, cluster.files, { recursive: true });
  await appendFile(
    path.join(cluster.files, "postgresql.auto.conf"),
    `restore_command = 'cp ${archive}/%f %p'\n`,
  );
  await writeFile(path.join(cluster.files, "recovery.signal"), "");
  await giveFolder(cluster.files, cluster.identity);
  await launch(cluster, false);
  const isBack = () =>
    database.asOwner(async (owner) => {
      const { rows } = await owner.query("SELECT NOT pg_is_in_recovery() AS is_back");
      return rows[0].is_back;
    });
  if (!(await waitUntil(isBack, RECOVERY_LIMIT_MS, 100))) throw new Error("PostgreSQL did not recover");
}
