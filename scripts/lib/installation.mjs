import path from "node:path";
import { openDataFolder } from "./data-folder.mjs";
import { openEmbeddedPostgres } from "./embedded-postgres.mjs";
import { prepareDatabase } from "./prepare-database.mjs";
import { readIfThere } from "./project.mjs";
import { authSecret, loadEnvFile, readSettings, serverConnection } from "./settings.mjs";
import { Stop } from "./stop.mjs";

/**
 * Runs a command's work on the installation of this data folder, whether it runs or not, or on DATABASE_URL.
 *
 * @template T
 * @param {(appUrl: string, authSecret: string) => Promise<T>} work gets the connection string of the role that owns nothing,
 *   and the installation's secret
 * @returns {Promise<T>}
 */
export async function withInstallation(work) {
  loadEnvFile();
  const settings = await readSettings();
  return withDatabase(settings, async (ownerUrl) => {
    const secret = await authSecret(settings.dataDir);
    const { appUrl } = await prepareDatabase({ ownerUrl, authSecret: secret, ...serverConnection() });
    return work(appUrl, secret);
  });
}

/** The owner's connection to DATABASE_URL, or to the embedded database, which is started for the while if it must be. */
export async function withDatabase({ DATABASE_URL, dataDir }, work) {
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
