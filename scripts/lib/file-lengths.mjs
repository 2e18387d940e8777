import { readFile } from "node:fs/promises";
import path from "node:path";
import { filesBelow, inRoot } from "./project.mjs";

const LIMIT = 250;
const GENERATED = [
  path.join("src", "db", "generated"),
  path.join("packages", "client", "src", "api-types.ts"),
];

/** @returns {Promise<string[]>} one line for each source file that is too long */
export async function tooLongFiles() {
  const folders = ["src", "packages/client/src"].map((name) =>
    filesBelow(inRoot(name), /\.(ts|tsx|mts|mjs|css)$/),
  );
  const complaints = [];
  for (const found of (await Promise.all(folders)).flat()) {
    const file = path.relative(inRoot(), found);
    if (GENERATED.some((name) => file.startsWith(name))) continue;
    const lines = (await readFile(found, "utf8")).trimEnd().split("\n").length;
    if (lines > LIMIT) complaints.push(`${file} has ${lines} lines; the limit is ${LIMIT}`);
  }
  return complaints;
}
