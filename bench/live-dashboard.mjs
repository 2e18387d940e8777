// `node bench/live-dashboard.mjs`: how long after a payment it shows on an open overview (R44). Two server processes on one
// demo company: the page is open at the first, the payment is made through the second.

import { readFileSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { ensureBrowser } from "../scripts/lib/browser.mjs";
import { ensureBuild } from "../scripts/lib/build.mjs";
import { prepare } from "../scripts/lib/prepare.mjs";
import { freePort } from "../scripts/lib/processes.mjs";
import { inRoot } from "../scripts/lib/project.mjs";
import { startServer } from "../scripts/lib/server-process.mjs";
import { at } from "./lib/measures.mjs";

const ROUNDS = Number(process.argv[2] ?? 30);

const dataDir = await mkdtemp(path.join(tmpdir(), "tierline-bench-"));
await chmod(dataDir, 0o711);
const [one, two] = [await freePort(), await freePort()];
Object.assign(process.env, { TIERLINE_DATA_DIR: dataDir, PORT: String(one), LOG_LEVEL: "error" });
const opened = {};
const servers = [];
try {
  const { serverEnv, settings } = await prepare({ demo: true }, (part) => Object.assign(opened, part));
  await ensureBuild();
  for (const port of [one, two]) {
    const env = { ...serverEnv, PORT: String(port), HOST: settings.HOST, LOG_LEVEL: "error" };
    servers.push(await startServer([inRoot("dist/main.mjs")], env));
  }
  await measure(JSON.parse(readFileSync(path.join(dataDir, "demo.json"), "utf8")));
} finally {
  for (const server of servers) await server.stop();
  await opened.embedded?.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function measure({ reseller, api_key }) {
  const api = async (route, body) => {
    const answer = await fetch(`http://localhost:${two}/api/v1${route}`, {
      method: body ? "POST" : "GET",
      headers: {
        authorization: `Bearer ${api_key}`,
        "content-type": "application/json",
        "idempotency-key": crypto.randomUUID(),
      },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${route}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { data } = await api("/products?limit=100");
  const cheapest = data
    .flatMap(({ id, cycles }) =>
      cycles.filter(({ cycle }) => cycle === "monthly").map(({ price }) => ({ id, price })),
    )
    .sort((a, b) => a.price.wholesale.amount - b.price.wholesale.amount)[0];

  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  const page = await browser.newPage();
  await page.goto(`http://localhost:${one}/sign-in`);
  await page.locator("input[name=email]").fill(reseller.email);
  await page.locator("input[name=password]").fill(reseller.password);
  await page.locator("button[type=submit]").click();
  await page.waitForURL(/\/portal$/);
  await page.locator("main h1").waitFor();

  const took = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = await page.locator("main").textContent();
    await api("/orders", { items: [{ product: cheapest.id, cycle: "monthly" }], pay_with: "balance" });
    const paidAt = performance.now();
    await page.waitForFunction((text) => document.querySelector("main")?.textContent !== text, before, {
      polling: 20,
      timeout: 30_000,
    });
    took.push(performance.now() - paidAt);
    // Payments come at any time, not in step with the page.
    await new Promise((resolve) => setTimeout(resolve, 2_000 + Math.random() * 1_000));
  }
  await browser.close();
  took.sort((a, b) => a - b);
  const ms = (share) => `${at(took, share).toFixed(0)} ms`;
  console.log(
    `${ROUNDS} payments through another process: shown after ${ms(0.5)} (median), ${ms(0.95)} (p95), ${ms(1)} at most`,
  );
}
