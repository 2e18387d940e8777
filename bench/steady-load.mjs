// `node bench/steady-load.mjs [minutes] [rate]`: the built server with its worker, under so many requests a second for so
// many minutes (30 and 60 unless told), one in seven an order. They arrive at a constant rate whether or not earlier ones
// were answered, and each is timed from when it was to arrive: a server that stalls is not spared what it kept waiting.
// Prints the server's memory by minute and its growth from minute 3 to the end (F13: below 5 %), p50 and p99, and errors.
import { order, READS, read, withLoadedServer } from "./lib/loaded-server.mjs";
import { at, memoryOf } from "./lib/measures.mjs";
import { sendSteadily } from "./lib/steadily.mjs";

const MINUTES = Number(process.argv[2] ?? 30);
const RATE = Number(process.argv[3] ?? 60);
const ORDER_EVERY = 7;
const WARM_UP = { seconds: 30, share: 1 / 3 };
/** Requests that one key may make in a minute, with room to spare. */
const A_KEY_A_MINUTE = 300;
/** From here on what is warmed up once is warm. */
const FIRST_MINUTE = 3;
const LIMIT_MS = 10_000;

const resellers = Math.max(2, Math.ceil((RATE * 60) / A_KEY_A_MINUTE));
await withLoadedServer(resellers, async ({ base, callers, pid }) => {
  await warmUp(base, callers);
  report(await load(base, callers, pid));
});

async function warmUp(base, callers) {
  const { seconds, share } = WARM_UP;
  const unseen = newResult();
  await sendSteadily(seconds, RATE * share, (...one) => send(base, callers, ...one, unseen));
}

/** Sends for the time asked for, and looks at the server's memory once a minute. */
async function load(base, callers, pid) {
  const result = { ...newResult(), memory: [] };
  const note = () => noteMinute(result, pid);
  await note();
  const minutes = setInterval(note, 60_000);
  result.most = await sendSteadily(MINUTES * 60, RATE, (...one) => send(base, callers, ...one, result));
  clearInterval(minutes);
  await note();
  return result;
}

function newResult() {
  return { took: { orders: [], reads: [] }, failures: new Map() };
}

async function send(base, callers, number, dueAt, { took, failures }) {
  const caller = callers[number % callers.length];
  const isOrder = number % ORDER_EVERY === 0;
  const limit = { signal: AbortSignal.timeout(LIMIT_MS) };
  try {
    const response = await (isOrder
      ? order(base, caller, limit)
      : read(base, caller, READS[number % READS.length], limit));
    await response.arrayBuffer();
    if (response.ok) took[isOrder ? "orders" : "reads"].push(performance.now() - dueAt);
    else count(failures, `status ${response.status}`);
  } catch (error) {
    count(failures, error.cause?.code ?? error.name);
  }
}

async function noteMinute({ memory, failures }, pid) {
  const megabytes = await memoryOf(pid);
  const failed = [...failures.values()].reduce((sum, times) => sum + times, 0);
  console.log(`minute ${memory.length}: ${megabytes.toFixed(0)} MB, ${failed} failed so far`);
  memory.push(megabytes);
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
    console.log(
      `${what}: ${list.length}, p50 ${at(list, 0.5).toFixed(1)} ms, p99 ${at(list, 0.99).toFixed(1)} ms`,
    );
  }
  console.log(`memory: ${growth.toFixed(1)} % from ${ofMinute} to the end`);
  const errors = [...failures].map(([what, times]) => `${times} × ${what}`).join(", ");
  console.log(`errors: ${errors || "none"}`);
}
