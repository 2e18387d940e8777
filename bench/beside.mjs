// `node bench/beside.mjs [orders a second] [deliveries a minute] [pairs]`: what orders take while their resellers hear of them
// at endpoints, and while none does, in turns (A B A B). The built server with its worker, a receiver and a mail server on
// this machine; orders arrive at a constant rate, each timed from when it was to arrive. Prints p50, p99 and the server's
// CPU, with the ratio of each pair, and what was delivered.
import { createServer } from "node:http";
import { SMTPServer } from "smtp-server";
import { order, withLoadedServer } from "./lib/loaded-server.mjs";
import { at, cpuOf } from "./lib/measures.mjs";
import { sendSteadily } from "./lib/steadily.mjs";

const RATE = Number(process.argv[2] ?? 100);
const DELIVERIES_A_MINUTE = Number(process.argv[3] ?? 1_000);
const PAIRS = Number(process.argv[4] ?? 4);
const SECONDS = 30;
const WARM_UP_SECONDS = 20;
const RECEIVER_MS = 20;
/** Orders that one key may place in a minute, with room to spare. */
const A_KEY_A_MINUTE = 300;
/** So that a share of them is near to what is asked for. */
const LEAST_RESELLERS = 60;
/** What is left to be delivered of a run is not to slow the next one. */
const QUIET_MS = 5_000;
const LONGEST_REST_MS = 120_000;

/** Resellers for each kind of run; so many of the second half hear of their orders. */
const resellers = Math.max(LEAST_RESELLERS, Math.ceil((RATE * 60) / A_KEY_A_MINUTE));
const hearing = Math.round((resellers * DELIVERIES_A_MINUTE) / (RATE * 60));

const delivered = { hooks: 0, mails: 0, lastAt: 0 };
const note = (what) => {
  delivered[what] += 1;
  delivered.lastAt = performance.now();
};
const receiver = createServer((request, response) => {
  request.resume().once("end", () => {
    note("hooks");
    setTimeout(() => response.end(), RECEIVER_MS);
  });
});
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  logger: false,
  onData: (stream, _session, callback) => {
    stream.resume().once("end", () => {
      note("mails");
      callback();
    });
  },
});

await Promise.all(
  [receiver, mailServer].map((server) => new Promise((done) => server.listen(0, "127.0.0.1", done))),
);
process.env.SMTP_URL = `smtp://127.0.0.1:${mailServer.server.address().port}`;
const url = `http://127.0.0.1:${receiver.address().port}/hooks`;
const hooksOf = (index) => (index >= resellers && index < resellers + hearing ? url : null);

await withLoadedServer(resellers * 2, (server) => measure(server), hooksOf);
receiver.close();
mailServer.close();

async function measure({ base, pid, callers }) {
  const sides = { alone: callers.slice(0, resellers), beside: callers.slice(resellers) };
  await run(base, pid, callers, WARM_UP_SECONDS, RATE / 2);
  console.log(
    `${RATE} orders a second, ${SECONDS} s each; ${hearing} of ${resellers} resellers hear of theirs`,
  );
  const ratios = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    const of = {};
    for (const [side, its] of Object.entries(sides)) {
      of[side] = await run(base, pid, its, SECONDS, RATE);
      const { p50, p99, cpuMs, hooks, mails, failed } = of[side];
      console.log(
        `${side}: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, CPU ${cpuMs.toFixed(2)} ms an order; ` +
          `${hooks} deliveries and ${mails} mails a minute; failed ${failed}`,
      );
    }
    ratios.push({ p50: of.beside.p50 / of.alone.p50, cpu: of.beside.cpuMs / of.alone.cpuMs });
  }
  const median = (what) =>
    at(
      ratios.map((ratio) => ratio[what]).sort((a, b) => a - b),
      0.5,
    ).toFixed(2);
  console.log(`beside to alone, the median of ${PAIRS} pairs: p50 ${median("p50")}, CPU ${median("cpu")}`);
}

/** One run, and a rest until nothing more is delivered. Deliveries are counted while orders come. */
async function run(base, pid, callers, seconds, rate) {
  const took = [];
  let failed = 0;
  const before = { ...delivered, cpu: await cpuOf(pid) };
  await sendSteadily(seconds, rate, async (number, dueAt) => {
    const response = await order(base, callers[number % callers.length]).catch(() => null);
    await response?.arrayBuffer();
    if (response?.ok) took.push(performance.now() - dueAt);
    else failed += 1;
  });
  const perMinute = (what) => Math.round(((delivered[what] - before[what]) * 60) / seconds);
  const result = { hooks: perMinute("hooks"), mails: perMinute("mails"), failed };
  result.cpuMs = ((await cpuOf(pid)) - before.cpu) / (seconds * rate);
  const restSince = performance.now();
  while (
    performance.now() - Math.max(delivered.lastAt, restSince) < QUIET_MS &&
    performance.now() - restSince < LONGEST_REST_MS
  )
    await new Promise((resolve) => setTimeout(resolve, 500));
  took.sort((a, b) => a - b);
  return { ...result, p50: at(took, 0.5), p99: at(took, 0.99) };
}
