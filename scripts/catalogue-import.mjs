// `npm run catalogue:import -- FILE [--map product=label,price=monthly_usd,…] [--dry-run]`: takes a
// price list into the installation of this data folder, whether it runs or not, or into DATABASE_URL.
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { loadTypeScript } from "./lib/bundle.mjs";
import { withInstallation } from "./lib/installation.mjs";
import { runCommand, Stop } from "./lib/stop.mjs";

const USAGE =
  "npm run catalogue:import -- FILE [--map product=COLUMN,price=COLUMN,category=COLUMN,backup=COLUMN] [--dry-run]";

await runCommand(async () => {
  const { file, mapping, dryRun } = readArguments();
  const csv = await readFile(file, "utf8").catch((error) => {
    throw new Stop(`${file} cannot be read: ${error.message}`);
  });
  const outcome = await withInstallation(async (appUrl) => {
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
