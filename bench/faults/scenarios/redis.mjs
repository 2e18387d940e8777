import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../../scripts/lib/processes.mjs";
import { keepTrackOf, run as runProgram } from "../../../scripts/lib/project.mjs";
import { openInstallation } from "../lib/installation.mjs";
import { signIn } from "../lib/sign-in.mjs";
import { Skip } from "../lib/skip.mjs";
import { verify } from "../lib/verify.mjs";

/** F5: the Redis that counts limits goes away under load, and comes back. */
export const promise = "Redis gone and back";
export const sizes = { short: { orders: 60, probes: 60 }, full: { orders: 1_000, probes: 400 } };

/** Requests a minute of the key whose limit is looked at, and how many more it may ask at once. */
const LIMIT = 60;
const BURST = 60;
const SERVERS = 2;

export async function run({ orders, probes }, run) {
  const { findings } = run;
  const redis = await openRedis(run);
  const installation = await openInstallation(run, { apps: SERVERS, env: { REDIS_URL: redis.url } });
  const { app, world, servers } = installation;
  const standing = (wanted) => Promise.all(servers.map(({ url }) => untilStanding(url, wanted)));
  await standing("ok");
  const person = world.resellers[0];
  if (!(await signIn(app.url, person))) findings.add("sign-in", "refused while Redis is there");
  await compareLimit(installation, findings, "with Redis", 1);
  const load = installation.load({ hands: 2, thinkMs: 300 });
  await load.until(orders / 4);
  const before = await probe(app.url, person.key, probes);

  redis.kill();
  const gone = await probe(app.url, person.key, probes);
  await standing("local");
  await load.until(load.acknowledged + orders / 2);
  if (await signIn(app.url, person)) findings.add("sign-in", "open while tries cannot be counted");
  await compareLimit(installation, findings, "without Redis", SERVERS);
  await compareRevocation(installation, findings);

  await redis.start();
  await standing("ok");
  if (!(await signIn(app.url, person))) findings.add("sign-in", "still closed when Redis is back");
  await load.until(load.acknowledged + orders / 4);
  await load.stop();
  findings.note("median answer", `${before.toFixed(1)} ms with Redis, ${gone.toFixed(1)} ms as it goes`);
  findings.time("added", Math.max(0, gone - before), 50);
  await verify(installation, run);
}

/** A Redis of its own; `url` is where it answers. */
export async function openRedis({ closing }) {
  const { code } = await runProgram("redis-server", ["--version"]);
  if (code !== 0) throw new Skip("there is no redis-server on this machine");
  const port = await freePort();
  let child;
  const kill = () => child.kill("SIGKILL");
  const start = async () => {
    const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
    child = keepTrackOf(spawn("redis-server", args, { stdio: "ignore" }));
    await pause(500);
  };
  await start();
  closing.push(async () => kill());
  return { url: `redis://127.0.0.1:${port}`, start, kill };
}

async function untilStanding(url, wanted, limitMs = 20_000) {
  const until = performance.now() + limitMs;
  for (;;) {
    const answer = await fetch(`${url}/api/v1/ready`).then((response) => response.json());
    if (answer.rate_limits === wanted) return;
    if (performance.now() > until) throw new Error(`rate_limits stay ${answer.rate_limits}, not ${wanted}`);
    await pause(100);
    // Nobody has asked for a limit yet: then nobody knows that the store is away.
    await fetch(`${url}/api/v1/customers`, { headers: { authorization: "Bearer wrong" } });
  }
}

/** The median of so many requests one after the other, in ms. */
async function probe(url, key, count) {
  const took = [];
  for (let index = 0; index < count; index += 1) {
    const startedAt = performance.now();
    const response = await fetch(`${url}/api/v1/customers?limit=1`, {
      headers: { authorization: `Bearer ${key}` },
    });
    await response.arrayBuffer();
    took.push(performance.now() - startedAt);
  }
  return took.sort((a, b) => a - b)[Math.floor(count / 2)];
}

/** Asks both servers at once for more than a key may: `times` that is let through at most, for each counts for itself. */
export async function compareLimit({ source, world, servers }, findings, name, times) {
  const { secret } = await source.makeKey(world, LIMIT);
  const headers = { authorization: `Bearer ${secret}` };
  const startedAt = performance.now();
  let allowed = 0;
  const asking = servers.map(async ({ url }) => {
    for (let round = 0; round < 20; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => fetch(`${url}/api/v1/customers?limit=1`, { headers })),
      );
      allowed += answers.filter(({ status }) => status === 200).length;
    }
  });
  await Promise.all(asking);
  // A bucket is filled again each minute.
  const minutes = Math.floor((performance.now() - startedAt) / 60_000);
  const most = times * (LIMIT + BURST + minutes * LIMIT);
  findings.note(`let through ${name}`, `${allowed} (≤ ${most})`);
  if (allowed > most) findings.add("limit", `${name}: ${allowed}, and ${most} are allowed`);
}

/** A key that was taken away is refused at once by every server. */
async function compareRevocation({ source, world, servers }, findings) {
  const { id, secret } = await source.makeKey(world, LIMIT);
  await source.revokeKey(world, id);
  for (const { url } of servers) {
    const { status } = await fetch(`${url}/api/v1/customers`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    if (status !== 401) findings.add("revocation", String(status));
  }
}
