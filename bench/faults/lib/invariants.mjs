import { loadTypeScript } from "../../../scripts/lib/bundle.mjs";
import { root } from "../../../scripts/lib/project.mjs";

/** How long each of them may take, in seconds. */
const SECONDS = 120;

/**
 * What breaks the invariants of this database (prisma/invariants.sql), in lines; none when all hold.
 *
 * @param {string} databaseUrl
 * @returns {Promise<string[]>}
 */
export async function brokenInvariants(databaseUrl) {
  const { look } = await loadTypeScript("src/server/cli/look-at-invariants.ts");
  const { holds, lines } = await look({ databaseUrl, root, seconds: SECONDS, times: false });
  return holds ? [] : lines;
}
