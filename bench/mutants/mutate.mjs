import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { inRoot, root, run } from "../../scripts/lib/project.mjs";
import { Stop } from "../../scripts/lib/stop.mjs";

/**
 * @typedef {{ file: string, from: string, to?: string }} Edit a text that stands once in a file, and what comes in its
 *   place: nothing, when that is left out
 * @typedef {Edit & { name: string, also?: Edit[], tests: string[] }} Guard what is promised, how the guard of it is taken
 *   out, and the test files (parts of their paths) of which one has to notice. `also`: what holds the same promise a
 *   second time, and is taken out with it
 */

/** A copy of the clone, with what is generated, in which guards are taken out: the clone itself is never changed. */
export async function copyOfClone() {
  const copy = await mkdtemp(path.join(tmpdir(), "tierline-mutants-"));
  const files = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const { output } = await run("git", files);
  const generated = await run("git", [
    "ls-files",
    "-z",
    "--others",
    "--ignored",
    "--exclude-standard",
    "src",
    "prisma",
  ]);
  for (const name of new Set([...output.split("\0"), ...generated.output.split("\0")])) {
    if (name === "") continue;
    await mkdir(path.dirname(path.join(copy, name)), { recursive: true });
    // A file that is deleted, but not yet committed, is listed still.
    await copyFile(inRoot(name), path.join(copy, name)).catch(() => {});
  }
  await symlink(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  return { folder: copy, remove: () => rm(copy, { recursive: true, force: true }) };
}

/**
 * Takes a guard out of a copy. Returns what puts it back.
 *
 * @param {string} folder
 * @param {Guard} guard
 * @throws {Stop} where its text does not stand exactly once: the list has to follow the code
 */
export async function takeOut(folder, guard) {
  const before = new Map();
  for (const { file, from, to = "" } of [guard, ...(guard.also ?? [])]) {
    const where = path.join(folder, file);
    const text = await readFile(where, "utf8");
    const times = text.split(from).length - 1;
    if (times !== 1) throw new Stop(`"${guard.name}": its text stands ${times} times in ${file}\n${from}`);
    if (!before.has(where)) before.set(where, text);
    await writeFile(
      where,
      text.replace(from, () => to),
    );
  }
  return async () => {
    for (const [where, text] of before) await writeFile(where, text);
  };
}

/**
 * Runs test files of a copy until one fails.
 *
 * @param {string} folder
 * @param {string[]} tests parts of their paths
 * @returns {Promise<{ verdict: "failed" | "passed" | "broken", by: string, output: string }>} `by`: the test that failed
 *   first. Broken: none ran, for the change has made something that does not load
 */
export async function runTests(folder, tests) {
  const report = path.join(folder, "report.json");
  await rm(report, { force: true });
  const reporters = ["--reporter=json", `--outputFile.json=${report}`];
  const args = [
    path.join(folder, "node_modules/vitest/vitest.mjs"),
    "run",
    "--bail=1",
    ...reporters,
    ...tests,
  ];
  const { output } = await run(process.execPath, args, { cwd: folder });
  const said = await readFile(report, "utf8").then(JSON.parse, () => null);
  if (!said) return { verdict: "broken", by: "", output };
  const results = said.testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = results.find(({ status }) => status === "failed");
  if (failed) return { verdict: "failed", by: failed.fullName, output };
  const didRun = said.success && results.some(({ status }) => status === "passed");
  return { verdict: didRun ? "passed" : "broken", by: "", output };
}
