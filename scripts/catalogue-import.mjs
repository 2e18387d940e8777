// `npm run catalogue:import -- FILE [--map product=label,price=monthly_usd,…] [--dry-run]`: takes a
// price list into the installation of this data folder, whether it runs or not, or into DATABASE_URL.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { loadTypeScript } from "./lib/bundle.mjs";
import { openDataFolder } from "./lib/data-folder.mjs";
import { openEmbeddedPostgres } from "./lib/embedded-postgres.mjs";
import { prepareDatabase } from "./lib/prepare-database.mjs";
import { readIfThere } from "./lib/project.mjs";
import { authSecret, loadEnvFile, readSettings } from "./lib/settings.mjs";
import { runCommand, Stop } from "./lib/stop.mjs";

const USAGE =
  "npm run catalogue:import -- FILE [--map product=COLUMN,price=COLUMN,category=COLUMN,backup=COLUMN] [--dry-run]";

await runCommand(async () => {
  const { file, mapping, dryRun } = readArguments();
  const csv = await readFile(file, "utf8").catch((error) => {
    throw new Stop(`${file} cannot be read: ${error.message}`);
  });
  loadEnvFile();
  const settings = await readSettings();
  const outcome = await withDatabase(settings, async (ownerUrl) => {
    const secret = await authSecret(settings.dataDir);
    const { appUrl } = await prepareDatabase({
      ownerUrl,
      authSecret: secret,
      appUrl: process.env.DATABASE_APP_URL || undefined,
    });
    const { importCatalogue } = await loadTypeScript("src/server/cli/import-catalogue.ts");
    return importCatalogue({ databaseUrl: appUrl, csv, mapping, dryRun });
  });
  const print = outcome.isDone ? console.log : console.error;
  for (const line of outcome.lines) print(line);
  if (!outcome.isDone) process.exitCode = 1;
});

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { map: { type: "string" }, "dry-run": { type: "boolean", default: false } },
    });
    if (positionals.length === 1)
      return { file: positionals[0], mapping: values.map, dryRun: values["dry-run"] };
  } catch (error) {
    throw new Stop(`${error.message}. Usage: ${USAGE}`);
  }
  throw new Stop(`Name one file. Usage: ${USAGE}`);
}

/** The owner's connection to DATABASE_URL, or to the embedded database, which is started for the while if it must be. */
async function withDatabase({ DATABASE_URL, dataDir }, work) {
  if (DATABASE_URL) return work(DATABASE_URL);
  if ((await readIfThere(path.join(dataDir, "postgres.json"))) === undefined) {
    throw new Stop(`There is no installation in ${dataDir}: make one with npm start, or set DATABASE_URL.`);
  }
  const embedded = await openEmbeddedPostgres(dataDir);
  if (await embedded.isRunning()) return work(embedded.url());
  const folder = await openDataFolder(dataDir);
  try {
    await embedded.start();
    return await work(embedded.url());
  } finally {
    await embedded.stop();
    await folder.unlock();
  }
}
