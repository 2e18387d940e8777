// `node bench/sign-in-timing.mjs [people]`: whether how long sign-in takes tells who has an account (T13). Wrong passwords
// for addresses that have one and for such that have none, in turn, each from a network of its own; prints the medians, their
// distance (bar: below 5 ms) and what two halves of the same kind are apart, which is what the machine's noise makes.

import { ensureBuild } from "../scripts/lib/build.mjs";
import { Findings } from "./faults/lib/findings.mjs";
import { openInstallation } from "./faults/lib/installation.mjs";
import { randomFrom } from "./faults/lib/random.mjs";
import { signIn } from "./faults/lib/sign-in.mjs";

const PEOPLE = Number(process.argv[2] ?? 120);
/** Fewer than an account may be tried in its time. */
const TRIES = 3;

await ensureBuild();
const closing = [];
const options = { resellers: PEOPLE, env: { TRUST_PROXY: "1" } };
const run = { findings: new Findings(), random: randomFrom(1), closing };
try {
  const { app, world } = await openInstallation(run, options);
  const took = { known: [], unknown: [] };
  let network = 0;
  const tryOne = async (kind, email) => {
    network += 1;
    const from = `10.${network >> 8}.${network & 255}.1`;
    const startedAt = performance.now();
    if (await signIn(app.url, { email, password: "not the right one" }, { "x-forwarded-for": from }))
      throw new Error("A wrong password opened a session");
    took[kind].push(performance.now() - startedAt);
  };
  for (let round = 0; round <= TRIES; round += 1) {
    // The first is a warm-up.
    if (round === 1) for (const list of Object.values(took)) list.length = 0;
    for (const [index, { email }] of world.resellers.entries()) {
      await tryOne("known", email);
      await tryOne("unknown", `nobody-${round}-${index}@client.test`);
    }
  }
  const { known, unknown } = took;
  const odd = known.filter((_, index) => index % 2 === 1);
  const even = known.filter((_, index) => index % 2 === 0);
  console.log(
    `${known.length} tries each: median ${ms(median(known))} with an account, ${ms(median(unknown))} without`,
  );
  console.log(
    `apart ${ms(median(known) - median(unknown))}; two halves of the same ${ms(median(odd) - median(even))}`,
  );
} finally {
  for (const close of closing.reverse()) await close();
}
process.exit();

function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}

function ms(value) {
  return `${value.toFixed(1)} ms`;
}
