// `node bench/webhooks.mjs [events]`: how many events a minute one worker brings from the outbox to a receiver on this
// machine: handing out, writing deliveries, signing, sending, noting the answer. The receiver's own delay for each can be
// given as DELAY_MS (20 unless told). On one throwaway database; ends by itself after two minutes at the latest.
import { createServer } from "node:http";
import { loadTypeScript } from "../scripts/lib/bundle.mjs";
import { besideWorker, overNewDatabase } from "./lib/worker.mjs";

const EVENTS = Number(process.argv[2] ?? 1_000);
const DELAY_MS = Number(process.env.DELAY_MS ?? 20);
const LIMIT_MS = 120_000;

const received = [];
const receiver = createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    received.push(request.headers["webhook-id"]);
    setTimeout(() => response.end(), DELAY_MS);
  });
});

await overNewDatabase(async () => {
  await new Promise((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  try {
    const bench = await loadTypeScript("src/testing/bench-webhooks.ts");
    await bench.happen(`http://127.0.0.1:${receiver.address().port}/hooks`, EVENTS);
    await bench.close();
    await besideWorker(untilReceived);
  } finally {
    await new Promise((resolve) => receiver.close(resolve));
  }
});

async function untilReceived() {
  const startedAt = performance.now();
  while (received.length < EVENTS && performance.now() - startedAt < LIMIT_MS)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const seconds = (performance.now() - startedAt) / 1000;
  const once = new Set(received).size;
  console.log(
    `${received.length} webhooks (${once} different) of ${EVENTS} in ${seconds.toFixed(1)} s, the worker's start counted in: ` +
      `${Math.round((once / seconds) * 60)} a minute`,
  );
}
