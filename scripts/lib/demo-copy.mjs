// A demo company takes half a minute to fill in. Installations of the same run begin as copies of one.
import { cp, readFile } from "node:fs/promises";
import path from "node:path";
import { readIfThere, run, writeWhole } from "./project.mjs";
import { Stop } from "./stop.mjs";

/** Whether all that an installation knows lies in its data folder, its database too. */
export async function isWhole(dataDir) {
  return (await readIfThere(path.join(dataDir, "postgres/data/PG_VERSION"))) !== undefined;
}

/**
 * Makes a data folder the copy of another.
 *
 * @param {string} original of an installation that is stopped and has its demo company
 * @param {string} dataDir is there, and empty
 * @param {string} url where the copy will answer
 */
export async function copyInstallation(original, dataDir, url) {
  await copyFolder(original, dataDir);
  await change(path.join(dataDir, "demo.json"), { url });
  // Several copies may start at the same time: each chooses a port for its database.
  await change(path.join(dataDir, "postgres.json"), { port: 0 });
}

/** With owners and modes, which PostgreSQL looks at. */
async function copyFolder(from, to) {
  if (process.platform === "win32") return cp(from, to, { recursive: true });
  const { code, output } = await run("cp", ["-Rp", `${from}/.`, to]);
  if (code !== 0) throw new Stop(`${from} could not be copied: ${output.trim()}`);
}

async function change(file, values) {
  const before = JSON.parse(await readFile(file, "utf8"));
  await writeWhole(file, JSON.stringify({ ...before, ...values }), 0o600);
}
