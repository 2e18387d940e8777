import { readdir } from "node:fs/promises";
import path from "node:path";
import { inRoot, runNode } from "./project.mjs";
import { Stop } from "./stop.mjs";

const CLI = inRoot("node_modules/prisma/build/index.js");

/**
 * Runs Prisma's command line with our schema engine, and with nothing asked of the network.
 *
 * @param {string[]} args
 * @param {string} [ownerUrl] generating the client needs none
 * @param {object} [options] more spawn options
 */
export function prisma(args, ownerUrl = "", options = {}) {
  const env = {
    ...process.env,
    DATABASE_URL: ownerUrl,
    PRISMA_SCHEMA_ENGINE_BINARY: inRoot("scripts/schema-engine.mjs"),
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  };
  return runNode([CLI, ...args], { env, ...options });
}

/** Writes the Prisma client into src/db/generated. */
export async function generateClient() {
  const { code, output } = await prisma(["generate"]);
  if (code !== 0) throw new Stop(`The Prisma client could not be generated: ${firstError(output)}`);
}

/**
 * Brings the database to the committed history.
 *
 * @param {import("pg").Client} owner connected as the owner
 * @returns {Promise<{ applied: number, isNew: boolean }>} isNew: it had no history before
 */
export async function applyMigrations(owner, ownerUrl) {
  const wanted = await migrationNames();
  const recorded = await recordedMigrations(owner);
  const done = new Set(recorded?.filter((row) => row.finished).map((row) => row.name));
  const missing = wanted.filter((name) => !done.has(name));
  const hasFailed = recorded?.some((row) => !row.finished) ?? false;
  // Prisma's command line takes over a second: it is called only when there is work.
  if (missing.length > 0 || hasFailed) {
    const { code, output } = await prisma(["migrate", "deploy"], ownerUrl);
    if (code !== 0) throw new Stop(`The migrations could not be applied: ${firstError(output)}`);
  }
  return { applied: missing.length, isNew: recorded === undefined };
}

async function migrationNames() {
  const entries = await readdir(inRoot("prisma/migrations"), { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map((entry) => path.basename(entry.name));
}

async function recordedMigrations(owner) {
  const { rows } = await owner.query("SELECT to_regclass('public._prisma_migrations') AS found");
  if (!rows[0].found) return undefined;
  const recorded = await owner.query(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished
       FROM public._prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  return recorded.rows;
}

/** The lines from the first that names an error on, without colours and stack. */
function firstError(output) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours begin with ESC
  const lines = output.replace(/\x1b\[[0-9;]*m/g, "").split("\n");
  const from = lines.findIndex((line) => /error/i.test(line));
  return lines
    .slice(Math.max(from, 0))
    .filter((line) => line.trim() && !/^\s+(\d+:|at |with )/.test(line))
    .slice(0, 6)
    .join(" ");
}
