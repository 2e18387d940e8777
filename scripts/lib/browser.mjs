import { stat } from "node:fs/promises";
import { inRoot, run, runNode } from "./project.mjs";
import { Stop } from "./stop.mjs";

/** Chromium and its kin, as systems name them. */
const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The browser for the journeys: an installed Chromium, else one that Playwright installed earlier,
 * else, for root, the distribution's package. Only a user who is not root and has none of these
 * gets Playwright's download: there is no other way without root.
 *
 * @returns {Promise<string>} path of the program
 */
export async function ensureBrowser() {
  const found = (await findInstalled()) ?? (await findPlaywrights());
  if (found) return found;
  if (process.getuid?.() === 0) await installPackage();
  else await runNode([inRoot("node_modules/@playwright/test/cli.js"), "install", "chromium"]);
  const installed = (await findInstalled()) ?? (await findPlaywrights());
  if (installed) return installed;
  throw new Stop(
    "There is no Chromium for the journeys: install the package chromium, or run npx playwright install chromium",
  );
}

async function findInstalled() {
  const wished = process.env.TIERLINE_CHROMIUM;
  for (const program of wished ? [wished] : INSTALLED) {
    if (await runs(program)) return program;
  }
  return undefined;
}

async function findPlaywrights() {
  const { chromium } = await import("@playwright/test");
  const program = chromium.executablePath();
  return (await runs(program)) ? program : undefined;
}

/** A file alone proves little: some distributions put a stub there that asks for a snap. */
async function runs(program) {
  if (!(await stat(program).catch(() => undefined))) return false;
  return (await run(program, ["--version"])).code === 0;
}

async function installPackage() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env });
  await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
}
