// The data folder belongs to one launcher at a time. A lock file names it; one that a kill left
// behind is told by its process being gone.
import { chmod, mkdir, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fingerprint, waitUntil } from "./processes.mjs";
import { readIfThere, writeWhole } from "./project.mjs";
import { Stop } from "./stop.mjs";

/** How long a server whose launcher was killed may take to finish its requests, in ms. */
const ORPHAN_LIMIT_MS = 15_000;

/**
 * Opens the data folder for this process.
 *
 * @param {string} dataDir absolute path
 * @returns {Promise<DataFolder>}
 * @throws {Stop} when a running launcher holds it
 */
export async function openDataFolder(dataDir) {
  const isNew = await mkdir(dataDir, { recursive: true }).catch((error) => {
    throw new Stop(`The data folder ${dataDir} cannot be made: ${error.message}`);
  });
  const isRoot = process.getuid?.() === 0;
  // Secrets in it have modes of their own; as root, PostgreSQL's user passes through it.
  const { mode } = await stat(dataDir);
  if (isNew || (isRoot && (mode & 0o001) === 0)) await chmod(dataDir, isRoot ? 0o711 : 0o700);
  const folder = new DataFolder(dataDir);
  await folder.lock();
  return folder;
}

/** The process that holds the data folder, if it is alive. */
export async function holderOf(dataDir) {
  const { launcher } = parse(await readIfThere(path.join(dataDir, "lock"))) ?? {};
  return launcher && (await isRunning(launcher)) ? launcher.pid : undefined;
}

class DataFolder {
  #lockFile;
  #holders = {};

  constructor(dataDir) {
    this.path = dataDir;
    this.#lockFile = path.join(dataDir, "lock");
  }

  async lock() {
    this.#holders.launcher = { pid: process.pid, mark: await fingerprint(process.pid) };
    while (!(await this.#take())) {
      const before = parse(await readIfThere(this.#lockFile));
      if (before && (await isRunning(before.launcher))) {
        throw new Stop(
          `The data folder ${this.path} is in use by a running Tierline (process ${before.launcher.pid})`,
        );
      }
      if (before?.server) await endOrphan(before.server);
      await rm(this.#lockFile, { force: true });
    }
    // Two that found the same left-over lock may both have removed it: the file has the last word.
    const { launcher } = parse(await readIfThere(this.#lockFile)) ?? {};
    if (launcher?.pid !== process.pid)
      throw new Stop(`The data folder ${this.path} was just taken by another start`);
  }

  /** Notes the server's process, for a start after both were killed or only the launcher was. */
  async noteServer(pid) {
    this.#holders.server = { pid, mark: await fingerprint(pid) };
    await writeWhole(this.#lockFile, JSON.stringify(this.#holders));
  }

  /** What this folder remembers from earlier starts. */
  async state() {
    return parse(await readIfThere(path.join(this.path, "state.json"))) ?? {};
  }

  async remember(changes) {
    const state = { ...(await this.state()), ...changes };
    await writeWhole(path.join(this.path, "state.json"), JSON.stringify(state));
  }

  async unlock() {
    await rm(this.#lockFile, { force: true });
  }

  async #take() {
    try {
      await writeFile(this.#lockFile, JSON.stringify(this.#holders), { flag: "wx" });
      return true;
    } catch (error) {
      if (error.code === "EEXIST") return false;
      throw new Stop(`The data folder ${this.path} cannot be written: ${error.message}`);
    }
  }
}

async function isRunning({ pid, mark }) {
  return pid !== process.pid && mark !== undefined && (await fingerprint(pid)) === mark;
}

/** A server without its launcher stops by itself; it is hurried, then waited for, then ended. */
async function endOrphan(server) {
  if (!(await isRunning(server))) return;
  process.kill(server.pid, "SIGTERM");
  const isGone = await waitUntil(async () => !(await isRunning(server)), ORPHAN_LIMIT_MS);
  if (!isGone) process.kill(server.pid, "SIGKILL");
}

/** A file that a crash left half-written counts as absent. */
function parse(text) {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
