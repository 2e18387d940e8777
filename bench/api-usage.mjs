// `node bench/api-usage.mjs`: what noting each request (usage and request log) costs it. Rounds with and without the note
// alternate on one throwaway database, its writing counted in; read the ratio, which the machine's speed is not in.
import { loadTypeScript } from "../scripts/lib/bundle.mjs";
import { overNewDatabase } from "./lib/worker.mjs";

const PAIRS = Number(process.argv[2] ?? 10);
const REQUESTS = 1_500;
const AT_ONCE = 8;
/** Below a key's limit a minute, burst included. */
const A_KEY = 500;

await overNewDatabase(async () => {
  process.env.LOG_LEVEL = "silent";
  const server = await loadTypeScript("src/testing/bench-api-usage.ts");
  await compare(server);
  await server.close();
});

async function compare({ createApiReseller, handleApi, setNoting, flush }) {
  const needed = Math.ceil(((2 * PAIRS + 1) * REQUESTS) / A_KEY);
  const keys = [];
  for (let index = 0; index < needed; index++) keys.push((await createApiReseller(`Bench ${index}`)).key);
  const round = roundOf(handleApi, flush, keys);
  // Plans and compiled code are nobody's to pay for.
  await round();
  const rounds = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    const took = {};
    // Each of the two goes first as often as the other.
    for (const on of pair % 2 ? [true, false] : [false, true]) {
      setNoting(on);
      took[on] = await round();
    }
    rounds.push(took);
  }
  report(
    "requests alone",
    rounds.map((took) => took.true.asked / took.false.asked),
  );
  report(
    "with the writing of their rows",
    rounds.map((took) => took.true.written / took.false.written),
  );
}

function report(what, ratios) {
  ratios.sort((a, b) => a - b);
  const median = (ratios[Math.floor((PAIRS - 1) / 2)] + ratios[Math.floor(PAIRS / 2)]) / 2;
  const [low, high] = [ratios[0], ratios.at(-1)].map((ratio) => ratio.toFixed(3));
  console.log(`GET /balance, ${what}: ${median.toFixed(3)} of the time without (${low} to ${high})`);
}

/** A function that makes a round's requests, some at once, and gives what they and their writing took, in ms. */
function roundOf(handleApi, flush, keys) {
  let made = 0;
  return async () => {
    const until = made + REQUESTS;
    const startedAt = performance.now();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (made < until) await ask(handleApi, keys[Math.floor(made++ / A_KEY)]);
      }),
    );
    const asked = performance.now() - startedAt;
    await flush();
    return { asked, written: performance.now() - startedAt };
  };
}

async function ask(handleApi, key) {
  const headers = { authorization: `Bearer ${key}`, "x-tierline-client-address": "192.0.2.1" };
  const response = await handleApi(new Request("http://localhost:3000/api/v1/balance", { headers }));
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
  await response.text();
}
