// PostgreSQL refuses to run as root. Started by root (in a container, say), it runs as the
// system user `postgres`, which must be able to reach its programs and its files.
import { chmod, chown, cp, mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { readIfThere, run } from "./project.mjs";
import { Stop } from "./stop.mjs";

const isRoot = process.getuid?.() === 0;

/** @returns {Promise<{ uid?: number, gid?: number }>} spawn options; empty unless we are root */
export async function postgresIdentity() {
  if (!isRoot) return {};
  const found = await lookUp();
  if (found) return found;
  await run("groupadd", ["--system", "postgres"]);
  await run("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"]);
  const made = await lookUp();
  if (made) return made;
  throw new Stop(
    "PostgreSQL does not run as root, and the system user `postgres` could not be made: run as another user, or set DATABASE_URL.",
  );
}

async function lookUp() {
  const [user, group] = await Promise.all([run("id", ["-u", "postgres"]), run("id", ["-g", "postgres"])]);
  if (user.code !== 0 || group.code !== 0) return undefined;
  return { uid: Number(user.output), gid: Number(group.output) };
}

/**
 * Where PostgreSQL's programs and files can live. That is `wanted`, unless we are root and a
 * folder above it is closed to others (a clone in /root): then a folder of this clone in /var/lib.
 *
 * @param {string} wanted absolute path
 * @param {string} fallbackName name of the folder in /var/lib/tierline
 */
export async function reachable(wanted, fallbackName) {
  if (!isRoot || (await openToOthers(path.dirname(wanted)))) return wanted;
  const base = "/var/lib/tierline";
  await mkdir(base, { recursive: true, mode: 0o755 });
  return path.join(base, fallbackName);
}

async function openToOthers(folder) {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    const { mode } = await stat(current);
    if ((mode & 0o001) === 0) return false;
    if (current === path.dirname(current)) return true;
  }
}

/** Copies PostgreSQL's programs to `target` once; a mark written last tells a whole copy. */
export async function copyPrograms(source, target) {
  const mark = path.join(target, ".complete");
  if (await readIfThere(mark)) return;
  await rm(target, { recursive: true, force: true });
  await cp(source, target, { recursive: true, verbatimSymlinks: true });
  await chmod(target, 0o755);
  await cp(path.join(source, "pg-symlinks.json"), mark);
}

/** Makes a folder that belongs to the user PostgreSQL runs as, and is closed to others. */
export async function ownFolder(folder, { uid, gid }) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (uid !== undefined) await chown(folder, uid, gid);
}

/** Gives a folder with all in it to the user PostgreSQL runs as. */
export async function giveFolder(folder, { uid, gid }) {
  if (uid === undefined) return;
  await chown(folder, uid, gid);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    await chown(path.join(entry.parentPath, entry.name), uid, gid);
  }
}
