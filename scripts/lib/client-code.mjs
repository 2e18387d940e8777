import { readFile } from "node:fs/promises";
import path from "node:path";
import { filesBelow } from "./project.mjs";

/** Words of the server's own code: its settings, its statements, its packages, and where it was built. */
const SERVER_WORDS = [
  "AUTH_SECRET",
  "DATABASE_APP_URL",
  "SMTP_URL",
  "process.env.",
  "$queryRaw",
  "INSERT INTO ",
  "argon2",
  "pg-boss",
  "randomFillSync",
];

/**
 * What the files that browsers are sent have of the server's (T5): an action's source, a setting, a map of the sources.
 *
 * @param {string} folder of the files
 * @returns {Promise<string[]>} one line for each
 */
export async function serverCodeIn(folder) {
  const words = [...SERVER_WORDS, process.cwd()];
  const complaints = [];
  for (const file of await filesBelow(folder)) {
    const name = path.relative(folder, file);
    if (/\.map$/.test(name)) complaints.push(`${name} is a map of the sources`);
    const text = await readFile(file, "latin1");
    for (const word of words) if (text.includes(word)) complaints.push(`${name} has "${word}"`);
  }
  return complaints;
}
