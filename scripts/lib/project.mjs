import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

/** The folder of the clone. */
export const root = path.resolve(import.meta.dirname, "../..");

/** @param {string[]} parts path below the clone */
export const inRoot = (...parts) => path.join(root, ...parts);

/** The file's text, or undefined when there is no such file. */
export async function readIfThere(file) {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw error;
  }
}

/** Writes a file whole or not at all, so that a kill leaves the old one. */
export async function writeWhole(file, text, mode = 0o644) {
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, text, { mode });
  await rename(draft, file);
}

/** The paths of all files below a folder whose names fit. */
export async function filesBelow(folder, pattern = /^/) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map(({ parentPath, name }) => path.join(parentPath, name));
}

/** One SHA-256 over names and contents of files and folders below the clone; missing ones count as empty. */
export async function hashOf(names, skip = () => false) {
  const hash = createHash("sha256");
  for (const name of names) await addToHash(hash, name, skip);
  return hash.digest("hex");
}

async function addToHash(hash, name, skip) {
  if (skip(name)) return;
  const entries = await readdir(inRoot(name)).catch(() => undefined);
  if (entries) {
    for (const entry of entries.sort()) await addToHash(hash, path.posix.join(name, entry), skip);
    return;
  }
  const content = await readFile(inRoot(name)).catch(() => "");
  hash.update(`${name}\0${content.length}\0`).update(content);
}

const running = new Set();

/** Remembers a child process, so that endChildren() reaches it. */
export function keepTrackOf(child) {
  running.add(child);
  child.once("close", () => running.delete(child));
  return child;
}

/** Asks all child processes that still run to end. */
export function endChildren() {
  for (const child of running) child.kill("SIGTERM");
}

/**
 * Runs a program quietly and gathers what it says.
 *
 * @returns {Promise<{ code: number, output: string }>} code 127 when it could not be started
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = keepTrackOf(
      spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], ...options }),
    );
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: 127, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a Node program of an installed package or of ours with the Node that runs us. */
export const runNode = (args, options) => run(process.execPath, args, options);
