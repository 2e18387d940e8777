// `node bench/webhooks.mjs [events]`: how many events a minute one worker brings from the outbox to a receiver on this
// machine: handing out, writing deliveries, signing, sending, noting the answer. The receiver's own delay for each can be
// given as DELAY_MS (20 unless told). On one throwaway database; ends by itself after two minutes at the latest.
import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadTypeScript } from "../scripts/lib/bundle.mjs";
import { startEmbeddedPostgres } from "../scripts/lib/embedded-postgres.mjs";
import { prepareDatabase } from "../scripts/lib/prepare-database.mjs";

const EVENTS = Number(process.argv[2] ?? 1_000);
const DELAY_MS = Number(process.env.DELAY_MS ?? 20);
const LIMIT_MS = 120_000;

const folder = await mkdtemp(path.join(tmpdir(), "tierline-bench-"));
await chmod(folder, 0o711);
const postgres = await startEmbeddedPostgres(folder, {});
const received = [];
const receiver = createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    received.push(request.headers["webhook-id"]);
    setTimeout(() => response.end(), DELAY_MS);
  });
});
let worker;
try {
  const authSecret = randomBytes(32).toString("base64url");
  const { appUrl } = await prepareDatabase({ ownerUrl: postgres.url(), authSecret });
  Object.assign(process.env, {
    NODE_ENV: "production",
    AUTH_SECRET: authSecret,
    APP_URL: "http://localhost:3000",
    DATABASE_URL: "",
    DATABASE_APP_URL: appUrl,
    WEBHOOKS_TO_LOCALHOST: "on",
    LOG_LEVEL: "error",
  });
  await new Promise((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const bench = await loadTypeScript("src/testing/bench-webhooks.ts");
  await bench.happen(`http://127.0.0.1:${receiver.address().port}/hooks`, EVENTS);
  await bench.close();
  worker = startWorker();
  const startedAt = performance.now();
  while (received.length < EVENTS && performance.now() - startedAt < LIMIT_MS)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const seconds = (performance.now() - startedAt) / 1000;
  const once = new Set(received).size;
  console.log(
    `${received.length} webhooks (${once} different) of ${EVENTS} in ${seconds.toFixed(1)} s, the worker's start counted in: ` +
      `${Math.round((once / seconds) * 60)} a minute`,
  );
} finally {
  if (worker) await ended(worker);
  await new Promise((resolve) => receiver.close(resolve));
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

function startWorker() {
  const program = path.join(import.meta.dirname, "../src/server/worker-main.ts");
  return fork(program, {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

async function ended(child) {
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  await new Promise((resolve) => child.once("exit", resolve));
}
