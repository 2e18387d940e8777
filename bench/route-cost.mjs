// `node bench/route-cost.mjs [seconds]`: what a request of each kind costs (6 s of each unless told), by twelve callers at
// once: answers a second, and CPU of our process and of PostgreSQL for one. An order's is with all that it brings about, for
// the worker is in the process. On one throwaway database; reads /proc: Linux alone.
import { order, READS, read, withLoadedServer } from "./lib/loaded-server.mjs";
import { postmasterOf } from "./lib/measure.mjs";
import { cpuOf, cpuWithChildren } from "./lib/measures.mjs";

const SECONDS = Number(process.argv[2] ?? 6);
const HANDS = 12;
/** So many that no key comes to its limit. */
const RESELLERS = 400;

let turn = 0;

await withLoadedServer(RESELLERS, async ({ base, pid, callers, ownerUrl }) => {
  const database = await postmasterOf(ownerUrl);
  const kinds = [
    ...READS.map((path) => [path, (caller) => read(base, caller, path)]),
    ["POST /orders", (caller) => order(base, caller)],
  ];
  // What is done at the first request alone is no part of it.
  for (const [, ask] of kinds) await askFor(1_000, ask, callers);
  for (const [name, ask] of kinds) {
    const before = [await cpuOf(pid), await cpuWithChildren(database)];
    const { answered, refused } = await askFor(SECONDS * 1_000, ask, callers);
    const [own, postgres] = [(await cpuOf(pid)) - before[0], (await cpuWithChildren(database)) - before[1]];
    const each = (ms) => `${(ms / answered).toFixed(2)} ms`;
    console.log(
      `${name}: ${Math.round(answered / SECONDS)} a second, ${each(own)} of ours and ${each(postgres)} of PostgreSQL's CPU` +
        (refused > 0 ? `; ${refused} refused` : ""),
    );
  }
});

async function askFor(ms, ask, callers) {
  const until = performance.now() + ms;
  const result = { answered: 0, refused: 0 };
  const hands = Array.from({ length: HANDS }, async () => {
    while (performance.now() < until) {
      const response = await ask(callers[turn++ % callers.length]);
      await response.arrayBuffer();
      result[response.ok ? "answered" : "refused"] += 1;
    }
  });
  await Promise.all(hands);
  return result;
}
