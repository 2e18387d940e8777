// Files of a database that runs while they are copied: they change and go away under the copier's hands. PostgreSQL
// mends the copy from its log when it is first started (docs/operations.md).
import { copyFile, mkdir, open, readdir } from "node:fs/promises";
import path from "node:path";

/** What PostgreSQL makes anew at each start; the documentation of the low-level backup says to leave it out. */
const EMPTY_FOLDERS = new Set([
  "pg_wal",
  "pg_replslot",
  "pg_dynshmem",
  "pg_notify",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
]);
const LEFT_OUT = /^(postmaster\.(pid|opts)|backup_label.*|tablespace_map.*|pg_internal\.init.*|pgsql_tmp.*)$/;
/** Copied after everything else: it says from where on the log is to be read. */
const CONTROL = "global/pg_control";

/**
 * Copies the database's files, without its log, between pg_backup_start and pg_backup_stop.
 *
 * @returns how many bytes
 */
export async function copyDatabaseFiles(from, to) {
  const bytes = await copyFolder(from, to, "");
  return bytes + (await copySynced(path.join(from, CONTROL), path.join(to, CONTROL)));
}

async function copyFolder(from, to, folder) {
  await mkdir(path.join(to, folder), { recursive: true, mode: 0o700 });
  const entries = await readdir(path.join(from, folder), { withFileTypes: true }).catch(unlessGone([]));
  let bytes = 0;
  for (const entry of entries) {
    const name = path.posix.join(folder, entry.name);
    if (LEFT_OUT.test(entry.name) || name === CONTROL) continue;
    if (EMPTY_FOLDERS.has(name)) await mkdir(path.join(to, name), { mode: 0o700 });
    else if (entry.isDirectory()) bytes += await copyFolder(from, to, name);
    // A table that has just been dropped is gone from the log's end too.
    else bytes += await copySynced(path.join(from, name), path.join(to, name)).catch(unlessGone(0));
  }
  return bytes;
}

/** Copies those pieces of the log that begin at `first` and end with `last`, which are named in their order. */
export async function copyLog(from, to, first, last) {
  await mkdir(path.join(to, "archive_status"), { recursive: true, mode: 0o700 });
  const names = (await readdir(from)).filter((name) => /^[0-9A-F]{24}$/.test(name));
  const wanted = names.filter((name) => name >= first && name <= last).sort();
  if (wanted[0] !== first || wanted.at(-1) !== last)
    throw new Error(`The log from ${first} to ${last} is not whole`);
  let bytes = 0;
  for (const name of wanted) bytes += await copySynced(path.join(from, name), path.join(to, name));
  return bytes;
}

/** Copies one file and waits until it is on the disk. @returns its size in bytes */
export async function copySynced(from, to, mode = 0o600) {
  await copyFile(from, to);
  const file = await open(to, "r+");
  try {
    await file.chmod(mode);
    await file.sync();
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

function unlessGone(value) {
  return (error) => {
    if (error.code === "ENOENT") return value;
    throw error;
  };
}
