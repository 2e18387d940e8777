import { createHmac } from "node:crypto";
import path from "node:path";
import { readIfThere, writeWhole } from "./project.mjs";
import { Stop } from "./stop.mjs";

const FORMAT = 1;
export const MANIFEST = "tierline-backup.json";
/** Files of the data folder that belong to an installation, beside its database. */
export const KEPT_FILES = ["auth-secret", "postgres.json", "state.json", "demo.json"];

/** Tells a secret from another without telling it: what it seals can be opened with this one alone. */
export function secretMark(secret) {
  return createHmac("sha256", secret).update("mark of the secret").digest("hex").slice(0, 16);
}

/** Written last: a folder without it is no whole backup. */
export function writeManifest(folder, facts) {
  return writeWhole(
    path.join(folder, MANIFEST),
    `${JSON.stringify({ format: FORMAT, ...facts }, null, 2)}\n`,
    0o600,
  );
}

/** @throws {Stop} when the folder is no backup, or not whole, or of another kind */
export async function readManifest(folder) {
  const text = await readIfThere(path.join(folder, MANIFEST));
  if (text === undefined) throw new Stop(`${folder} is no whole backup: it has no ${MANIFEST}`);
  const manifest = JSON.parse(text);
  if (manifest.format !== FORMAT)
    throw new Stop(`${folder} was made by another version: its format is ${manifest.format}`);
  return manifest;
}
