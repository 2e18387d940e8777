import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { inRoot } from "./project.mjs";

const LIMIT = 250;

/** @returns {Promise<string[]>} one line for each source file that is too long */
export async function tooLongFiles() {
  const entries = await readdir(inRoot("src"), { recursive: true, withFileTypes: true });
  const complaints = [];
  for (const entry of entries) {
    const file = path.relative(inRoot(), path.join(entry.parentPath, entry.name));
    if (!/\.(ts|tsx|mts|mjs|css)$/.test(file) || file.startsWith(path.join("src", "db", "generated")))
      continue;
    if (!entry.isFile()) continue;
    const lines = (await readFile(inRoot(file), "utf8")).trimEnd().split("\n").length;
    if (lines > LIMIT) complaints.push(`${file} has ${lines} lines; the limit is ${LIMIT}`);
  }
  return complaints;
}
