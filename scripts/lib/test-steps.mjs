// The steps of `npm test`, in their order. Each returns how many passed and failed, and what to
// show when something failed.
import { mkdir, rm } from "node:fs/promises";
import { runScenario } from "../../bench/faults/scenarios.mjs";
import { ensureBrowser } from "./browser.mjs";
import { ensureBuild } from "./build.mjs";
import { serverCodeIn } from "./client-code.mjs";
import { tooLongFiles } from "./file-lengths.mjs";
import { runJourneys } from "./journeys.mjs";
import { inRoot, run } from "./project.mjs";
import { countCheck, countPlaywright, countVitest } from "./test-counts.mjs";

const REPORTS = inRoot("node_modules/.cache/tierline/reports");

/**
 * @typedef {{ args: string[], show: boolean }} Options args: for the tool, after `--`; show: its
 *   output as it comes, because it was asked for alone
 * @typedef {{ passed: number, failed: number, output?: string }} Outcome
 * @type {Record<string, { title: string, work: (options: Options) => Promise<Outcome> }>}
 */
export const testSteps = {
  lint: {
    title: "Formatting and lint",
    work: (options) => check("@biomejs/biome/bin/biome", ["check"], options),
  },
  imports: {
    title: "Import rules",
    work: (options) =>
      check(
        "dependency-cruiser/bin/dependency-cruise.mjs",
        ["--config", ".dependency-cruiser.mjs", "src", "prisma", "packages"],
        options,
      ),
  },
  lengths: { title: "Lengths of files", work: checkLengths },
  types: { title: "Types", work: checkTypes },
  unit: { title: "Unit tests", work: (options) => vitest("unit*", options) },
  integration: { title: "Integration tests", work: (options) => vitest("integration*", options) },
  build: { title: "Build, with no secret in it", work: checkBuild },
  faults: { title: "A short mix of faults", work: checkFaults },
  journeys: { title: "Journeys in Chromium", work: journeys },
};

function tool(program, args, { show }) {
  const stdio = show ? "inherit" : ["ignore", "pipe", "pipe"];
  return run(process.execPath, [inRoot("node_modules", program), ...args], { stdio });
}

async function check(program, args, options) {
  const { code, output } = await tool(program, [...args, ...options.args], options);
  return { ...countCheck(code), output };
}

async function checkLengths() {
  const complaints = await tooLongFiles();
  return { ...countCheck(complaints.length), output: complaints.join("\n") };
}

async function checkTypes(options) {
  // Types of routes and of Next itself, which a fresh clone has not got yet.
  const generated = await tool("next/dist/bin/next", ["typegen"], { show: false });
  if (generated.code !== 0) return { ...countCheck(generated.code), output: generated.output };
  // The client's own settings are stricter about imports: its users have no bundler.
  for (const project of ["packages/client", "."]) {
    const outcome = await check("typescript/bin/tsc", ["--noEmit", "-p", project], options);
    if (outcome.failed > 0 || project === ".") return outcome;
  }
}

async function vitest(project, options) {
  const report = await freshReport(project.replace("*", ""));
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = ["run", "--project", project, ...reporters, ...options.args];
  const { code, output } = await tool("vitest/vitest.mjs", args, options);
  return { ...(await countVitest(report, code)), output };
}

/** Everything that is shipped, for secrets by their form; and what browsers are sent, for the server's code (T5). */
async function checkBuild(options) {
  await ensureBuild();
  const complaints = await serverCodeIn(inRoot(".next/static"));
  const shipped = [".next/static/**/*", ".next/server/**/*.js", "dist/**/*", "public/**/*"];
  const { code, output } = await tool("secretlint/bin/secretlint.js", shipped, options);
  return { ...countCheck(code + complaints.length), output: [...complaints, output].join("\n") };
}

/** Whether anything is lost, doubled or broken; how long it takes to recover says more of the machine it runs on. */
async function checkFaults() {
  await ensureBuild();
  const seed = Math.floor(Date.now() / 1000);
  const { isSound, lines } = await runScenario("mixed", { size: "short", seed });
  return { ...countCheck(isSound ? 0 : 1), output: lines.join("\n") };
}

async function journeys(options) {
  const browser = await ensureBrowser();
  await ensureBuild();
  const report = await freshReport("journeys");
  const { code, output } = await runJourneys({ browser, report, ...options });
  return { ...(await countPlaywright(report, code)), output };
}

async function freshReport(name) {
  await mkdir(REPORTS, { recursive: true });
  const file = `${REPORTS}/${name}.json`;
  await rm(file, { force: true });
  return file;
}
