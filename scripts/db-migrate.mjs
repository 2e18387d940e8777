// `npm run db:migrate -- NAME`: writes the migration from the committed history to the schema, and
// applies it. It works on a database of its own, `tierline_dev`, never on the one with data.
import { openDataFolder } from "./lib/data-folder.mjs";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { openEmbeddedPostgres, recreateDatabase } from "./lib/embedded-postgres.mjs";
import { generateClient, prisma } from "./lib/prisma.mjs";
import { loadEnvFile, readSettings } from "./lib/settings.mjs";
import { step } from "./lib/steps.mjs";
import { runCommand, Stop } from "./lib/stop.mjs";

await runCommand(async () => {
  const name = process.argv[2];
  if (!/^[a-z][a-z0-9_]{0,60}$/.test(name ?? "")) {
    throw new Stop(
      "Give the migration a name of small letters, digits and _: npm run db:migrate -- add_notes",
    );
  }
  loadEnvFile();
  await step("Dependencies", ensureDependencies);
  const { dataDir } = await readSettings();
  const embedded = await openEmbeddedPostgres(dataDir);
  // While Tierline runs on this data folder, its PostgreSQL is used; else it is started for this.
  const isOurs = !(await embedded.isRunning());
  const folder = isOurs ? await openDataFolder(dataDir) : undefined;
  try {
    if (isOurs) await step("Embedded PostgreSQL", () => embedded.start());
    await migrate(embedded.url("tierline_dev"), name);
  } finally {
    if (isOurs) await embedded.stop();
    await folder?.unlock();
  }
});

async function migrate(url, name) {
  await step("Committed history", async () => {
    await recreateDatabase(url);
    await call(["migrate", "deploy"], url);
  });
  const output = await step(`Migration ${name}`, () =>
    call(["migrate", "dev", "--create-only", "--name", name], url),
  );
  await step("Apply it", () => call(["migrate", "deploy"], url));
  await step("Prisma client", generateClient);
  const created = /\d{14}_\w+/.exec(output.slice(output.indexOf("created the following")))?.[0];
  console.log(`\nRead and complete prisma/migrations/${created}/migration.sql: grants and row-level`);
  console.log("security are written by hand. npm start applies it to the data.");
}

async function call(args, url) {
  const { code, output } = await prisma(args, url);
  if (code === 0) return output;
  console.error(`\n${output.trim()}`);
  throw new Stop(`prisma ${args.join(" ")} failed; what it said is above`);
}
