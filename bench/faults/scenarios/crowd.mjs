import { setTimeout as pause } from "node:timers/promises";
import { memoryOf } from "../../lib/measures.mjs";
import { crowd, slowCallers } from "../lib/crowd.mjs";
import { openInstallation } from "../lib/installation.mjs";
import { Skip } from "../lib/skip.mjs";
import { verify } from "../lib/verify.mjs";

/** F11, T20: very many connections, and callers who send a byte a second. */
export const promise = "10,000 connections, and 500 slow ones";
export const sizes = {
  short: { sockets: 400, atOnce: 100, ms: 5_000, slow: 30, slowMs: 30_000 },
  full: { sockets: 10_000, atOnce: 1_000, ms: 300_000, slow: 500, slowMs: 240_000 },
};

const ALLOWED = /^(2\d\d|409|429|503)$/;
const LIMIT_BYTES = 1e9;
const PROBES = 200;
/** What the server waits for each, and half a minute more where Node looks for it no oftener; a short run ends before. */
const SLOW_LIMIT_MS = { head: 45_000, body: 20_000, page: 215_000 };

export async function run({ sockets, atOnce, ms, slow, slowMs }, run) {
  const { findings } = run;
  if (process.platform !== "linux") throw new Skip("what a process has of memory is told by Linux alone");
  const installation = await openInstallation(run);
  const { app, world } = installation;
  const keys = world.resellers.map(({ key }) => key);
  const load = installation.load({ hands: 2, thinkMs: 100 });
  await load.until(30);
  const before = await percentile99(app.url);

  const { answers, opened } = await crowd(app.url, keys, { sockets, atOnce, ms });
  const endedAt = performance.now();
  while ((await percentile99(app.url)) > before * 2) await pause(100);
  findings.time("p99 of liveness back at twice the base", performance.now() - endedAt, 10_000);
  for (const [status, count] of answers)
    if (!ALLOWED.test(status)) findings.add(`answer ${status}`, String(count));
  const total = [...answers.values()].reduce((sum, count) => sum + count, 0);
  findings.note(
    "crowd",
    `${opened} connections, ${total} answers (${[...answers].map((one) => one.join("×")).join(" ")})`,
  );

  const acknowledged = load.acknowledged;
  const kept = await slowCallers(app.url, keys[0], { each: Math.ceil(slow / 3), ms: slowMs });
  for (const [kind, longest] of kept) findings.time(`slow ${kind} kept`, longest, SLOW_LIMIT_MS[kind]);
  if (load.acknowledged === acknowledged) findings.add("slow callers", "nobody else was served meanwhile");

  const bytes = (await memoryOf(app.pid, "VmHWM")) * 2 ** 20;
  findings.note("most memory of the server", `${(bytes / 1e6).toFixed(0)} MB`);
  if (bytes > LIMIT_BYTES) findings.add("memory", `${bytes} bytes, and ${LIMIT_BYTES} are allowed`);
  await load.until(load.acknowledged + 20);
  await load.stop();
  await verify(installation, run);
}

/** What 99 of 100 answers took at most, in ms. */
async function percentile99(url) {
  const took = [];
  for (let index = 0; index < PROBES; index += 1) {
    const startedAt = performance.now();
    await fetch(`${url}/api/v1/health`).then((answer) => answer.arrayBuffer());
    took.push(performance.now() - startedAt);
  }
  return took.sort((a, b) => a - b)[Math.floor(PROBES * 0.99)];
}
