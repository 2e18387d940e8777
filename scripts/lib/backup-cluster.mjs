import { writeFile } from "node:fs/promises";
import path from "node:path";
import { copyDatabaseFiles, copyLog } from "./backup-files.mjs";

/**
 * Copies a running PostgreSQL of this machine while it is written to, by its low-level interface for backups: all that
 * was committed before the end is in the copy.
 *
 * @param {string} ownerUrl a superuser's connection
 * @param {string} target folder of the copy; is made
 * @returns {Promise<{ bytes: number, endsAt: string, wholeUntil: Date }>} endsAt: how far the log goes, as PostgreSQL
 *   writes it (LSN); wholeUntil: what was committed before is in the copy
 */
export async function backUpCluster(ownerUrl, target) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query("SHOW data_directory");
    const files = rows[0].data_directory;
    // While this session lasts, no piece of the log that the copy needs is thrown away.
    await client.query("SELECT pg_create_physical_replication_slot($1, true, true)", [
      `tierline_backup_${process.pid}`,
    ]);
    const begun = await client.query(
      "SELECT pg_walfile_name(lsn) AS file FROM pg_backup_start('tierline', fast => true) AS lsn",
    );
    const bytes = await copyDatabaseFiles(files, target);
    const wholeUntil = new Date();
    const { lsn, label, file } = await endBackup(client);
    await writeFile(path.join(target, "backup_label"), label, { mode: 0o600, flush: true });
    const log = await copyLog(
      path.join(files, "pg_wal"),
      path.join(target, "pg_wal"),
      begun.rows[0].file,
      file,
    );
    return { bytes: bytes + log, endsAt: lsn, wholeUntil };
  } finally {
    // Ends the backup too, when it was not ended: it lives as long as its session.
    await client.end();
  }
}

async function endBackup(client) {
  const { rows } = await client.query(
    `SELECT lsn::text, labelfile AS label, pg_walfile_name(lsn) AS file
     FROM pg_backup_stop(wait_for_archive => false)`,
  );
  return rows[0];
}
