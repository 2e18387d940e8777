// `node bench/steady-load.mjs [minutes] [rate]`: the built server with its worker, under so many requests a second for so
// many minutes (30 and 60 unless told), one in seven an order. They arrive at a constant rate whether or not earlier ones
// were answered, and each is timed from when it was to arrive: a server that stalls is not spared what it kept waiting.
// Prints the server's memory by minute and its growth from minute 3 to the end (F13: below 5 %), p50 and p99, and errors.
import { randomBytes, randomUUID } from "node:crypto";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuild } from "../scripts/lib/build.mjs";
import { loadTypeScript } from "../scripts/lib/bundle.mjs";
import { startEmbeddedPostgres } from "../scripts/lib/embedded-postgres.mjs";
import { prepareDatabase } from "../scripts/lib/prepare-database.mjs";
import { freePort } from "../scripts/lib/processes.mjs";
import { inRoot } from "../scripts/lib/project.mjs";
import { NODE_ARGS, startServer } from "../scripts/lib/server-process.mjs";

const MINUTES = Number(process.argv[2] ?? 30);
const RATE = Number(process.argv[3] ?? 60);
const ORDER_EVERY = 7;
/** Requests that one key may make in a minute, with room to spare. */
const A_KEY_A_MINUTE = 300;
const READS = [
  "/me",
  "/orders?limit=20",
  "/products?limit=20",
  "/balance",
  "/services?limit=20",
  "/customers?limit=20",
];
/** From here on what is warmed up once is warm. */
const FIRST_MINUTE = 3;
const LIMIT_MS = 10_000;

await ensureBuild();
const folder = await mkdtemp(path.join(tmpdir(), "tierline-bench-"));
await chmod(folder, 0o711);
const postgres = await startEmbeddedPostgres(folder, {});
let server;
try {
  const authSecret = randomBytes(32).toString("base64url");
  const { appUrl } = await prepareDatabase({ ownerUrl: postgres.url(), authSecret });
  const port = await freePort();
  const env = {
    NODE_ENV: "production",
    AUTH_SECRET: authSecret,
    APP_URL: `http://127.0.0.1:${port}`,
    HOST: "127.0.0.1",
    PORT: String(port),
    DATABASE_URL: "",
    DATABASE_APP_URL: appUrl,
    PROVISIONING: "simulated",
    LOG_LEVEL: "error",
  };
  Object.assign(process.env, env);
  const world = await loadTypeScript("src/testing/bench-steady-load.ts");
  const callers = await world.prepareLoad(Math.max(2, Math.ceil((RATE * 60) / A_KEY_A_MINUTE)));
  await world.close();
  server = await startServer([...NODE_ARGS, inRoot("dist/main.mjs")], env);
  const base = `${env.APP_URL}/api/v1`;
  await warmUp(base, callers);
  report(await load(base, callers, server.pid));
} finally {
  await server?.stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

/** One of each kind, one after the other: what a process does at its first request alone is no part of the load. */
async function warmUp(base, callers) {
  const nothing = { took: { orders: [], reads: [] }, failures: new Map() };
  for (let number = 0; number < ORDER_EVERY * READS.length; number++)
    await sendOne(base, callers[number % callers.length], number, performance.now(), nothing);
}

/** Sends at the constant rate, and looks at the server's memory once a minute. */
async function load(base, callers, pid) {
  const result = {
    took: { orders: [], reads: [] },
    failures: new Map(),
    memory: [await residentBytes(pid)],
    most: 0,
  };
  const underWay = new Set();
  const startedAt = performance.now();
  const count = Math.round(MINUTES * 60 * RATE);
  for (let sent = 0; sent < count; ) {
    const now = performance.now() - startedAt;
    for (; sent < count && (sent * 1000) / RATE <= now; sent++) {
      const dueAt = startedAt + (sent * 1000) / RATE;
      const work = sendOne(base, callers[sent % callers.length], sent, dueAt, result).finally(() =>
        underWay.delete(work),
      );
      underWay.add(work);
    }
    result.most = Math.max(result.most, underWay.size);
    if (now >= result.memory.length * 60_000) await noteMinute(result, pid);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await Promise.all(underWay);
  await noteMinute(result, pid);
  return result;
}

async function sendOne(base, { key, order }, number, dueAt, { took, failures }) {
  const isOrder = number % ORDER_EVERY === 0;
  const headers = { authorization: `Bearer ${key}` };
  const signal = AbortSignal.timeout(LIMIT_MS);
  try {
    const response = await (isOrder
      ? fetch(`${base}/orders`, {
          method: "POST",
          headers: { ...headers, "content-type": "application/json", "idempotency-key": randomUUID() },
          body: order,
          signal,
        })
      : fetch(base + READS[number % READS.length], { headers, signal }));
    await response.arrayBuffer();
    if (response.ok) took[isOrder ? "orders" : "reads"].push(performance.now() - dueAt);
    else count(failures, `status ${response.status}`);
  } catch (error) {
    count(failures, error.cause?.code ?? error.name);
  }
}

async function noteMinute(result, pid) {
  const bytes = await residentBytes(pid);
  console.log(`minute ${result.memory.length}: ${(bytes / 1e6).toFixed(0)} MB`);
  result.memory.push(bytes);
}

/** Memory of the server's process that is in RAM, as Linux tells it. */
async function residentBytes(pid) {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024;
}

function count(map, what) {
  map.set(what, (map.get(what) ?? 0) + 1);
}

function report({ took, failures, memory, most }) {
  const from = memory[Math.min(FIRST_MINUTE, memory.length - 1)];
  const growth = ((memory.at(-1) - from) / from) * 100;
  const ofMinute =
    memory.length > FIRST_MINUTE + 1 ? `minute ${FIRST_MINUTE}` : "the last minute alone: too short a run";
  console.log(`${MINUTES} minutes of ${RATE} requests a second, at most ${most} under way`);
  for (const [what, list] of Object.entries(took)) {
    list.sort((a, b) => a - b);
    console.log(`${what}: ${list.length}, p50 ${at(list, 0.5)} ms, p99 ${at(list, 0.99)} ms`);
  }
  console.log(`memory: ${growth.toFixed(1)} % from ${ofMinute} to the end`);
  const errors = [...failures].map(([what, times]) => `${times} × ${what}`).join(", ");
  console.log(`errors: ${errors || "none"}`);
}

function at(sorted, share) {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1);
}
