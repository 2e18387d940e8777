import { spawn } from "node:child_process";
import { chmod, copyFile, mkdir, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { copyInstallation, isWhole } from "./demo-copy.mjs";
import { freePort, waitUntil } from "./processes.mjs";
import { inRoot, keepTrackOf, root, run } from "./project.mjs";
import { Stop } from "./stop.mjs";

/** The first start fills in the demo company; the build is there already. */
const START_LIMIT_MS = 240_000;

/**
 * Starts Tierline as a person would, on a free port with a data folder of its own, and runs
 * Playwright against it; for all journeys twice, side by side, which uses both cores of a small machine.
 *
 * @param {{ browser: string, report: string, args: string[], show: boolean }} options
 * @returns {Promise<{ code: number, output: string }>} Playwright's
 */
export async function runJourneys({ browser, report, args, show }) {
  const isAll = args.length === 0;
  const original = isAll ? await fillOriginal() : undefined;
  const lanes = await Promise.all(
    Array.from({ length: isAll ? 2 : 1 }, (_, index) => openLane(index, original)),
  );
  try {
    return await playJourneys({ browser, report, args, show, lanes, original });
  } finally {
    await Promise.all(lanes.map((lane) => lane.close()));
    if (original) await rm(original, { recursive: true, force: true });
  }
}

/**
 * Runs Playwright against installations that are there, each for a worker of its own.
 *
 * @param {{ browser: string, report: string, args: string[], show: boolean, lanes: { port: number, dataDir: string }[],
 *   original?: string }} options original: the data folder that journeys copy for installations of their own
 * @returns {Promise<{ code: number, output: string }>} Playwright's
 */
export function playJourneys({ browser, report, args, show, lanes, original = "" }) {
  const env = {
    ...process.env,
    TIERLINE_CHROMIUM: browser,
    TIERLINE_URL: lanes.map(({ port }) => `http://localhost:${port}`).join(),
    TIERLINE_DATA_DIR: lanes.map(({ dataDir }) => dataDir).join(),
    JOURNEYS_ORIGINAL: original,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const stdio = show ? "inherit" : ["ignore", "pipe", "pipe"];
  return run(process.execPath, [inRoot("node_modules/@playwright/test/cli.js"), "test", ...args], {
    env,
    stdio,
  });
}

/**
 * The data folder of a first start, stopped again, that the installations of all journeys are copies of. Filled in by
 * each, side by side and once more on the way (payments), the demo company took minutes of both cores.
 *
 * @returns {Promise<string | undefined>} undefined where the database lies elsewhere: then each fills in its own
 */
async function fillOriginal() {
  const dataDir = await newDataDir();
  const keptLog = inRoot("test-results", "server-first.log");
  const { stop } = await startTierline({ dataDir, port: await freePort(), keptLog });
  await stop();
  if (await isWhole(dataDir)) return dataDir;
  await rm(dataDir, { recursive: true, force: true });
}

/** A throwaway data folder. */
export async function newDataDir() {
  const dataDir = await mkdtemp(path.join(tmpdir(), "tierline-journeys-"));
  // Started by root, PostgreSQL's own user has to pass through.
  await chmod(dataDir, 0o711);
  return dataDir;
}

/** An installation for one worker. Its log is kept as test-results/server-<number>.log. */
async function openLane(index, original) {
  const dataDir = await newDataDir();
  const port = await freePort();
  if (original) await copyInstallation(original, dataDir, `http://localhost:${port}`);
  const keptLog = inRoot("test-results", `server-${index + 1}.log`);
  const { stop, log } = await startTierline({ dataDir, port, keptLog });
  const close = async () => {
    await stop();
    await keep(log, keptLog);
    await rm(dataDir, { recursive: true, force: true });
  };
  return { dataDir, port, close };
}

async function keep(log, keptLog) {
  await mkdir(path.dirname(keptLog), { recursive: true });
  await copyFile(log, keptLog);
}

/**
 * `npm start` with this data folder, until it answers.
 *
 * @param {{ dataDir: string, port: number, keptLog: string, more?: Record<string, string> }} options keptLog: where its
 *   log goes when it does not start; more: settings that it has besides
 * @returns {Promise<{ log: string, stop: () => Promise<void> }>}
 */
export async function startTierline({ dataDir, port, keptLog, more = {} }) {
  const log = path.join(dataDir, "server.log");
  const file = await open(log, "w");
  // Settings of the person who runs the tests are not the tests' business.
  const { DATABASE_URL, DATABASE_APP_URL, APP_URL, AUTH_SECRET, REDIS_URL, SMTP_URL, ...inherited } =
    process.env;
  const settings = {
    PORT: String(port),
    HOST: "127.0.0.1",
    TIERLINE_DATA_DIR: dataDir,
    ...{ DATABASE_URL: "", DATABASE_APP_URL: "", APP_URL: "", AUTH_SECRET: "", REDIS_URL: "", SMTP_URL: "" },
    // The receiver of a journey is on this machine.
    WEBHOOKS_TO_LOCALHOST: "on",
    ...more,
  };
  const child = keepTrackOf(
    spawn(process.execPath, [inRoot("scripts/start.mjs")], {
      cwd: root,
      stdio: ["ignore", file.fd, file.fd],
      env: { ...inherited, ...settings },
    }),
  );
  await file.close();
  let isGone = false;
  const exited = new Promise((resolve) => child.once("exit", resolve)).then(() => (isGone = true));
  const stop = async () => {
    child.kill("SIGTERM");
    await exited;
  };
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/api/v1/health`).then(
      () => true,
      () => isGone,
    );
  const inTime = await waitUntil(answers, START_LIMIT_MS, 250);
  if (isGone || !inTime) {
    await stop();
    await keep(log, keptLog);
    throw new Stop(`Tierline did not start for the journeys: see ${path.relative(root, keptLog)}`);
  }
  return { log, stop };
}
