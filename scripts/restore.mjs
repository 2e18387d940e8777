// `npm run restore -- FOLDER`: brings a backup back to a data folder that has no installation, and looks whether all is there:
// the database starts, the activity log is as it was written, and what always holds does. `npm start` then goes on with it.
import path from "node:path";
import { readManifest, secretMark } from "./lib/backup-manifest.mjs";
import { loadTypeScript } from "./lib/bundle.mjs";
import { openDataFolder } from "./lib/data-folder.mjs";
import { openEmbeddedPostgres } from "./lib/embedded-postgres.mjs";
import { brokenInvariants } from "./lib/invariants-file.mjs";
import { prepareDatabase } from "./lib/prepare-database.mjs";
import { readIfThere } from "./lib/project.mjs";
import { restoreFiles } from "./lib/restore-files.mjs";
import { loadEnvFile, readSettings } from "./lib/settings.mjs";
import { step } from "./lib/steps.mjs";
import { runCommand, Stop } from "./lib/stop.mjs";

await runCommand(async () => {
  loadEnvFile();
  const [given] = process.argv.slice(2);
  if (!given) throw new Stop("Name the backup: npm run restore -- FOLDER");
  const backup = path.resolve(given);
  const manifest = await readManifest(backup);
  const settings = await readSettings();
  if (settings.DATABASE_URL)
    throw new Stop("DATABASE_URL is another PostgreSQL's: a backup of the embedded one is not for it.");
  const secret = await secretOf(backup, manifest);
  const folder = await openDataFolder(settings.dataDir);
  try {
    await step("Files", () => restoreFiles(backup, folder.path, manifest.files));
    await check(folder.path, secret);
  } finally {
    await folder.unlock();
  }
  console.log(`\n${folder.path} is as it was at ${manifest.wholeUntil}. npm start goes on with it.`);
});

/** The key that the backup's secrets are sealed with, before anything is written. */
async function secretOf(backup, { secret }) {
  const kept = secret.isHere ? (await readIfThere(path.join(backup, "auth-secret")))?.trim() : undefined;
  const given = process.env.AUTH_SECRET || kept;
  if (!given)
    throw new Stop(
      "The key of what is sealed is not in this backup: set AUTH_SECRET as it was when it was made",
    );
  if (secretMark(given) !== secret.mark)
    throw new Stop(
      "AUTH_SECRET is another than when the backup was made: what it sealed could not be opened",
    );
  return given;
}

async function check(dataDir, authSecret) {
  const embedded = await openEmbeddedPostgres(dataDir);
  try {
    await step("PostgreSQL", () => embedded.start());
    const ownerUrl = embedded.url();
    const { appUrl } = await step("Migrations", () => prepareDatabase({ ownerUrl, authSecret }));
    await step("Activity log", (note) => checkActivity(appUrl, note));
    await step("What always holds", (note) => checkInvariants(ownerUrl, note));
  } finally {
    await embedded.stop();
  }
}

async function checkActivity(databaseUrl, note) {
  const { verify } = await loadTypeScript("src/server/cli/verify-activity.ts");
  const { isSound, lines } = await verify({ databaseUrl });
  if (!isSound) throw new Stop(`The activity log is not as it was written: ${lines.join(" ")}`);
  note(lines[0]);
}

async function checkInvariants(ownerUrl, note) {
  const { checked, broken } = await brokenInvariants(ownerUrl);
  if (broken.length > 0) throw new Stop(`What is restored does not hold: ${broken.join("; ")}`);
  note(`${checked} invariants`);
}
