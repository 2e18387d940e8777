// `npm run worker`: the job worker as a process of its own, for servers that run with
// WORKER=separate. It shares their DATABASE_URL (or DATABASE_APP_URL) and AUTH_SECRET.
import { stat } from "node:fs/promises";
import { demoSettings } from "./lib/demo.mjs";
import { openEmbeddedPostgres } from "./lib/embedded-postgres.mjs";
import { prepareDatabase } from "./lib/prepare-database.mjs";
import { inRoot } from "./lib/project.mjs";
import { NODE_ARGS, startServer } from "./lib/server-process.mjs";
import { authSecret, loadEnvFile, readSettings, serverConnection } from "./lib/settings.mjs";
import { runCommand, Stop } from "./lib/stop.mjs";
import { runUntilTold } from "./lib/supervision.mjs";

await runCommand(async () => {
  loadEnvFile();
  const program = inRoot("dist/worker.mjs");
  if (!(await stat(program).catch(() => undefined))) throw new Stop("There is no build: run npm run build");
  const { dataDir, ...settings } = await readSettings();
  const ownerUrl = settings.DATABASE_URL ?? (await runningDatabase(dataDir));
  const secret = await authSecret(dataDir);
  const database = await prepareDatabase({ ownerUrl, authSecret: secret, ...serverConnection() });
  await runUntilTold(async (open) => {
    const env = {
      AUTH_SECRET: secret,
      APP_URL: settings.APP_URL,
      DATABASE_APP_URL: database.appUrl,
      ...(await demoSettings(dataDir)),
    };
    open({ server: await startServer([...NODE_ARGS, program], env) });
    console.log("The worker works. Ctrl-C stops it.");
  });
});

async function runningDatabase(dataDir) {
  const embedded = await openEmbeddedPostgres(dataDir);
  if (await embedded.isRunning()) return embedded.url();
  throw new Stop("The embedded database does not run: start npm start first, or set DATABASE_URL");
}
