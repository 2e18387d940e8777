// A database of a benchmark's own: thrown away in the end, or kept in a folder and used again.
import { randomBytes } from "node:crypto";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { recreateDatabase, startEmbeddedPostgres } from "../../scripts/lib/embedded-postgres.mjs";
import { prepareDatabase } from "../../scripts/lib/prepare-database.mjs";

/**
 * Starts PostgreSQL in a folder and brings its database to what this version needs.
 *
 * @param {string | undefined} kept the folder to keep it in; a throwaway one when left out
 * @returns the folder, the owner's connection string, what the server programs need of their environment, `prepareAnew`,
 *   which empties the database, and `close`
 */
export async function openInstallation(kept) {
  const folder = kept ? path.resolve(kept) : await mkdtemp(path.join(tmpdir(), "tierline-bench-"));
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o711);
  const postgres = await startEmbeddedPostgres(folder, {});
  const close = async () => {
    await postgres.stop();
    if (!kept) await rm(folder, { recursive: true, force: true });
  };
  try {
    const authSecret = await secretOf(path.join(folder, "auth-secret"));
    const { appUrl } = await prepareDatabase({ ownerUrl: postgres.url(), authSecret });
    const env = {
      NODE_ENV: "production",
      AUTH_SECRET: authSecret,
      APP_URL: "http://localhost:3000",
      DATABASE_URL: "",
      DATABASE_APP_URL: appUrl,
      LOG_LEVEL: "error",
    };
    const prepareAnew = async () => {
      await recreateDatabase(postgres.url());
      await prepareDatabase({ ownerUrl: postgres.url(), authSecret });
    };
    return { folder, ownerUrl: postgres.url(), env, prepareAnew, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What the database of a folder was prepared with. */
async function secretOf(file) {
  const found = await readFile(file, "utf8").catch(() => null);
  if (found) return found;
  const secret = randomBytes(32).toString("base64url");
  await writeFile(file, secret, { mode: 0o600 });
  return secret;
}
