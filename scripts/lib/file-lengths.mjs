import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { inRoot } from "./project.mjs";

const LIMIT = 250;
const GENERATED = [
  path.join("src", "db", "generated"),
  path.join("packages", "client", "src", "api-types.ts"),
];

/** @returns {Promise<string[]>} one line for each source file that is too long */
export async function tooLongFiles() {
  const folders = ["src", "packages/client/src"].map((name) =>
    readdir(inRoot(name), { recursive: true, withFileTypes: true }),
  );
  const entries = (await Promise.all(folders)).flat();
  const complaints = [];
  for (const entry of entries) {
    const file = path.relative(inRoot(), path.join(entry.parentPath, entry.name));
    if (!/\.(ts|tsx|mts|mjs|css)$/.test(file) || GENERATED.some((name) => file.startsWith(name))) continue;
    if (!entry.isFile()) continue;
    const lines = (await readFile(inRoot(file), "utf8")).trimEnd().split("\n").length;
    if (lines > LIMIT) complaints.push(`${file} has ${lines} lines; the limit is ${LIMIT}`);
  }
  return complaints;
}
