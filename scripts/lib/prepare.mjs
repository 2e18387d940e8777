import { ensureClient } from "./build.mjs";
import { openDataFolder } from "./data-folder.mjs";
import { demoSettings, demoState, dropHalfDemo, fillDemo, setupCode } from "./demo.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { openEmbeddedPostgres } from "./embedded-postgres.mjs";
import { prepareDatabase } from "./prepare-database.mjs";
import { isFree } from "./processes.mjs";
import { authSecret, loadEnvFile, readSettings, serverConnection } from "./settings.mjs";
import { step } from "./steps.mjs";
import { Stop } from "./stop.mjs";

/**
 * All that comes before the server, the same for `npm start` and `npm run dev`.
 *
 * @param {{ demo?: boolean }} options demo: fill in the demo company on the first start
 * @param {() => void} [onOpen] told the parts as they open, to close them if a later step fails
 */
export async function prepare({ demo = true }, onOpen = () => {}) {
  loadEnvFile();
  await step("Dependencies", async (note) => note((await ensureDependencies()) ? "installed" : "up to date"));
  const settings = await readSettings();
  const folder = await openDataFolder(settings.dataDir);
  onOpen({ folder });
  await requireFreePort(settings);
  await step("Prisma client", async (note) => note((await ensureClient()) ? "generated" : "up to date"));

  const embedded = settings.DATABASE_URL ? undefined : await openEmbeddedPostgres(folder.path);
  onOpen({ embedded });
  if (embedded) await startDatabase(embedded, folder);
  const ownerUrl = settings.DATABASE_URL ?? embedded.url();
  const secret = await authSecret(settings.dataDir);
  const database = await migrate({ folder, embedded, ownerUrl, secret });

  // The server gets no owner's connection: DATABASE_URL ends here.
  const serverEnv = {
    AUTH_SECRET: secret,
    APP_URL: settings.APP_URL,
    DATABASE_APP_URL: database.appUrl,
    TIERLINE_DATA_DIR: settings.dataDir,
  };
  const isWanted = demo && settings.TIERLINE_DEMO === "on";
  const state = await demoState(folder, { isNewDatabase: database.isNew, isWanted });
  if (state === "pending" || state === "filling") {
    await step("Demo company", () => fillDemo(folder, { ...serverEnv, DATABASE_URL: ownerUrl }));
  }
  Object.assign(serverEnv, await demoSettings(settings.dataDir));
  const code = state === "none" ? await setupCode(ownerUrl) : undefined;
  if (code) serverEnv.SETUP_CODE = code;
  return { settings, folder, embedded, serverEnv, setupCode: code };
}

async function requireFreePort({ PORT, HOST }) {
  const answer = await isFree(PORT, HOST);
  if (answer === true) return;
  const reasons = {
    EADDRINUSE: `Port ${PORT} on ${HOST} is in use: stop what uses it, or set PORT`,
    EACCES: `Port ${PORT} may not be opened by this user: set PORT to 1024 or more`,
    EADDRNOTAVAIL: `HOST ${HOST} is not an address of this machine`,
    ENOTFOUND: `HOST ${HOST} is not known`,
  };
  throw new Stop(reasons[answer] ?? `Port ${PORT} on ${HOST} cannot be opened: ${answer}`);
}

function startDatabase(embedded, folder) {
  return step("Embedded PostgreSQL", async (note) => {
    await embedded.start();
    note(embedded.folder.startsWith(folder.path) ? "" : `in ${embedded.folder}`);
  });
}

function migrate({ folder, embedded, ownerUrl, secret }) {
  return step("Migrations", async (note) => {
    await dropHalfDemo(folder, embedded);
    const database = await prepareDatabase({ ownerUrl, authSecret: secret, ...serverConnection() });
    note(database.applied ? `${database.applied} applied` : "up to date");
    return database;
  });
}
