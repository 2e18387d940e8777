import { readFile } from "node:fs/promises";
import { inRoot } from "../../../scripts/lib/project.mjs";

const FILE = "src/testing/invariants.sql";

/**
 * What breaks the invariants of this database, in one line each.
 *
 * @param {import("pg").Client} owner
 * @returns {Promise<string[]>}
 */
export async function brokenInvariants(owner) {
  const text = await readFile(inRoot(FILE), "utf8");
  const broken = [];
  for (const part of text.split(/^-- name: /m).slice(1)) {
    const [name, ...query] = part.split("\n");
    const { rows } = await owner.query(query.join("\n"));
    if (rows.length > 0) broken.push(`${name}: ${JSON.stringify(rows.slice(0, 3))}`);
  }
  return broken;
}
