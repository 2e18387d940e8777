// `npm run backup [-- FOLDER]`: a copy of this installation, whether it runs or not. Nobody notices: it goes on being written to.
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { backUpCluster } from "./lib/backup-cluster.mjs";
import { copySynced } from "./lib/backup-files.mjs";
import { KEPT_FILES, MANIFEST, secretMark, writeManifest } from "./lib/backup-manifest.mjs";
import { withDatabase } from "./lib/installation.mjs";
import { readIfThere } from "./lib/project.mjs";
import { authSecret, loadEnvFile, readSettings } from "./lib/settings.mjs";
import { runCommand, Stop } from "./lib/stop.mjs";

await runCommand(async () => {
  loadEnvFile();
  const settings = await readSettings();
  if (settings.DATABASE_URL)
    throw new Stop("DATABASE_URL is another PostgreSQL's: back it up by its own means (docs/operations.md).");
  const { dataDir } = settings;
  const target = path.resolve(process.argv[2] ?? `${dataDir}-backups/${timestamp()}`);
  if (target === dataDir || target.startsWith(`${dataDir}${path.sep}`))
    throw new Stop(`${target} lies in the data folder, with which it would be lost: name another folder.`);
  await withDatabase(settings, async (ownerUrl) => {
    await makeEmpty(target);
    try {
      await backUp(ownerUrl, dataDir, target);
    } catch (error) {
      await rm(target, { recursive: true, force: true });
      throw error;
    }
  });
});

async function backUp(ownerUrl, dataDir, target) {
  const { bytes, endsAt, wholeUntil } = await backUpCluster(ownerUrl, path.join(target, "postgres"));
  const kept = [];
  for (const name of KEPT_FILES) {
    if ((await readIfThere(path.join(dataDir, name))) === undefined) continue;
    await copySynced(path.join(dataDir, name), path.join(target, name));
    kept.push(name);
  }
  const secret = await authSecret(dataDir);
  const hasSecret = !process.env.AUTH_SECRET;
  if (!hasSecret) await rm(path.join(target, "auth-secret"), { force: true });
  await writeManifest(target, {
    wholeUntil: wholeUntil.toISOString(),
    postgres: (await readFile(path.join(target, "postgres/PG_VERSION"), "utf8")).trim(),
    endsAt,
    bytes,
    files: kept.filter((name) => hasSecret || name !== "auth-secret"),
    secret: { isHere: hasSecret, mark: secretMark(secret) },
  });
  report(target, bytes, wholeUntil, hasSecret);
}

function report(target, bytes, wholeUntil, hasSecret) {
  const size = `${(bytes / 1e6).toFixed(0)} MB`;
  console.log(`${target}: ${size}, with all that was committed before ${wholeUntil.toISOString()}.`);
  console.log(
    hasSecret
      ? "In it is the key of what is sealed in the database (auth-secret): keep this folder as you keep a key."
      : "AUTH_SECRET, which opens what is sealed in the database, is set in the environment and is NOT in it: keep it elsewhere.",
  );
  console.log(
    "Not in it: .env and settings in the environment, the program itself, PostgreSQL's log of messages.",
  );
}

/** @throws {Stop} when there is something already: a backup never takes another's place */
async function makeEmpty(target) {
  await mkdir(target, { recursive: true, mode: 0o700 });
  const there = await readdir(target);
  if (there.length === 0) return;
  const what = there.includes(MANIFEST) ? "has a backup already" : "is not empty";
  throw new Stop(`${target} ${what}: name a folder that does not exist yet`);
}

function timestamp() {
  return new Date().toISOString().slice(0, 19).replaceAll(":", "-");
}
