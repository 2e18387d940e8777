import { setTimeout as pause } from "node:timers/promises";
import { openInstallation } from "../lib/installation.mjs";
import { verify } from "../lib/verify.mjs";

/** F8: each question to the database takes 2 s more; then it says nothing at all for a while. */
export const promise = "slow, then silent database";
export const sizes = {
  short: { slowMs: 10_000, silentMs: 8_000 },
  full: { slowMs: 60_000, silentMs: 30_000 },
};

const DELAY_MS = 2_000;
/** As many as the pool has connections. */
const AT_ONCE = 10;

export async function run({ slowMs, silentMs }, run) {
  const { findings } = run;
  const installation = await openInstallation(run, { proxied: true });
  const { proxy, app, worker } = installation;
  const liveness = watchLiveness(app.url, findings);
  const load = installation.load({ hands: 16 });
  await load.until(30);
  proxy.delayMs = DELAY_MS;
  await pause(slowMs);
  proxy.delayMs = 0;
  await load.until(load.acknowledged + 20);
  proxy.silent = true;
  await pause(silentMs);
  proxy.silent = false;
  const startedAt = performance.now();
  while (!(await isWhole(app.url))) await pause(100);
  findings.time("pool full again", performance.now() - startedAt, 10_000);
  await load.until(load.acknowledged + 20);
  await load.stop();
  findings.note("503", findings.answers.get(503) ?? 0);
  findings.time("slowest answer", findings.slowestMs, 5_000);
  if (findings.longestRetryAfter > 5) findings.add("Retry-After above 5 s", `${findings.longestRetryAfter}`);
  findings.time("slowest liveness", await liveness.stop(), 1_000);
  await worker.untilReady();
  await verify(installation, run);
}

/** As many requests at once as there are connections, and each has one. */
async function isWhole(url) {
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, () =>
      fetch(`${url}/api/v1/ready`, { signal: AbortSignal.timeout(10_000) }).catch(() => ({ ok: false })),
    ),
  );
  return answers.every(({ ok }) => ok);
}

/** Asks all the while whether the process is up. `stop` returns the longest answer, in ms. */
function watchLiveness(url, findings) {
  let isOver = false;
  let slowest = 0;
  const watching = (async () => {
    while (!isOver) {
      const startedAt = performance.now();
      const answer = await fetch(`${url}/api/v1/health`).catch((error) => ({ status: error.message }));
      slowest = Math.max(slowest, performance.now() - startedAt);
      if (answer.status !== 200) findings.add("liveness", String(answer.status));
      await pause(200);
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await watching;
      return slowest;
    },
  };
}
