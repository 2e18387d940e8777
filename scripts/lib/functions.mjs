import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { givingWay } from "./give-way.mjs";
import { inRoot } from "./project.mjs";

/**
 * Brings the database's functions to what prisma/functions says: each stands there once, as it is now, where a
 * migration would have to write it out again for each change. All of them or none, and only when one differs.
 *
 * @param {import("pg").Client} owner connected as the owner, with the migrations applied
 */
export async function applyFunctions(owner) {
  const folder = inRoot("prisma/functions");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  const sources = await Promise.all(files.map((name) => readFile(`${folder}/${name}`, "utf8")));
  const hash = createHash("sha256").update(sources.join("\0")).digest("hex");
  await owner.query("CREATE TABLE IF NOT EXISTS _tierline_functions (hash text PRIMARY KEY)");
  const { rowCount } = await owner.query("SELECT FROM _tierline_functions WHERE hash = $1", [hash]);
  if (rowCount) return;
  await givingWay((lockTimeoutMs) => replaceAll(owner, sources, hash, lockTimeoutMs));
}

async function replaceAll(owner, sources, hash, lockTimeoutMs) {
  // They call each other: bodies are not looked at before all of them are there.
  await owner.query(
    `BEGIN; SET LOCAL check_function_bodies = off; SET LOCAL lock_timeout = ${lockTimeoutMs}`,
  );
  try {
    for (const source of sources) await owner.query(source);
    await owner.query("DELETE FROM _tierline_functions");
    await owner.query("INSERT INTO _tierline_functions VALUES ($1)", [hash]);
    await owner.query("COMMIT");
  } catch (error) {
    await owner.query("ROLLBACK");
    throw error;
  }
}
