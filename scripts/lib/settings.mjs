import { randomBytes } from "node:crypto";
import path from "node:path";
import { loadPureTypeScript } from "./bundle.mjs";
import { inRoot, readIfThere, root, writeWhole } from "./project.mjs";
import { Stop } from "./stop.mjs";

/** Reads `.env` into the environment; what is already set there wins. */
export function loadEnvFile() {
  try {
    process.loadEnvFile(inRoot(".env"));
  } catch (error) {
    if (error.code !== "ENOENT") throw new Stop(`.env cannot be read: ${error.message}`);
  }
}

/**
 * The settings as src/env.ts checks them, before there is a database or a secret.
 *
 * @throws {Stop} in one line, which setting is wrong and why
 */
export async function readSettings() {
  const { parseEnv } = await loadPureTypeScript("src/env.ts");
  const given = process.env;
  try {
    const env = parseEnv({
      ...given,
      AUTH_SECRET: given.AUTH_SECRET || "x".repeat(32),
      DATABASE_APP_URL: given.DATABASE_APP_URL || "postgresql://later",
    });
    if (given.DATABASE_APP_URL && !env.DATABASE_URL) {
      throw new Stop("DATABASE_APP_URL is set without DATABASE_URL, the owner's connection for migrations");
    }
    if (given.DATABASE_APP_URL && env.DATABASE_POOLER) {
      throw new Stop(
        "DATABASE_POOLER goes with the role that is made here: DATABASE_APP_URL has its own host",
      );
    }
    return { ...env, dataDir: path.resolve(root, env.TIERLINE_DATA_DIR) };
  } catch (error) {
    throw error.name === "EnvError" ? new Stop(error.message) : error;
  }
}

/** How the server reaches the database, for prepareDatabase. */
export function serverConnection() {
  const { DATABASE_APP_URL, DATABASE_POOLER } = process.env;
  return { appUrl: DATABASE_APP_URL || undefined, pooler: DATABASE_POOLER || undefined };
}

/** AUTH_SECRET, or the one that was made and kept in the data folder. */
export async function authSecret(dataDir) {
  if (process.env.AUTH_SECRET) return process.env.AUTH_SECRET;
  const file = path.join(dataDir, "auth-secret");
  const kept = (await readIfThere(file))?.trim();
  if (kept) return kept;
  const made = randomBytes(32).toString("base64url");
  await writeWhole(file, made, 0o600);
  return made;
}
