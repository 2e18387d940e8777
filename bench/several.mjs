// `npm run test:several [journeys]`: the journeys over what compose.yaml describes: two servers behind one port, a worker of
// its own, Redis for limits, and PgBouncer in transaction mode before the database. It needs redis-server and pgbouncer (the
// setting PGBOUNCER names another program), and Linux, where a process's environment can be read.
import { rm } from "node:fs/promises";
import { ensureBrowser } from "../scripts/lib/browser.mjs";
import { ensureBuild } from "../scripts/lib/build.mjs";
import { startEmbeddedPostgres } from "../scripts/lib/embedded-postgres.mjs";
import { newDataDir, playJourneys, startTierline } from "../scripts/lib/journeys.mjs";
import { environmentOfServer, freePort } from "../scripts/lib/processes.mjs";
import { inRoot } from "../scripts/lib/project.mjs";
import { NODE_ARGS, startServer } from "../scripts/lib/server-process.mjs";
import { runCommand } from "../scripts/lib/stop.mjs";
import { Pooler, requirePooler } from "./faults/lib/pooler.mjs";
import { openRedis } from "./faults/scenarios/redis.mjs";
import { shareOut } from "./lib/round-robin.mjs";

await runCommand(async () => {
  await requirePooler();
  const browser = await ensureBrowser();
  await ensureBuild();
  const closing = [];
  try {
    const lanes = [await openInstallation(closing)];
    const report = inRoot("test-results", "several.json");
    const args = process.argv.slice(2);
    process.exitCode = (await playJourneys({ browser, report, args, lanes, show: true })).code;
  } finally {
    for (const close of closing.reverse()) await close();
  }
});

/** @returns where it answers, and its data folder */
async function openInstallation(closing) {
  const dataDir = await newDataDir();
  closing.push(() => rm(dataDir, { recursive: true, force: true }));
  const redis = await openRedis({ closing });
  const pooler = await openPooler(dataDir, closing);
  const [port, ...ports] = [await freePort(), await freePort(), await freePort()];
  const more = {
    APP_URL: `http://localhost:${port}`,
    DATABASE_POOLER: pooler.host,
    REDIS_URL: redis.url,
    WORKER: "separate",
  };
  const keptLog = inRoot("test-results", "server-several.log");
  const first = await startTierline({ dataDir, port: ports[0], keptLog, more });
  closing.push(first.stop);
  const env = await environmentOfServer(dataDir);
  const others = [
    ["main.mjs", { PORT: String(ports[1]) }],
    ["worker.mjs", {}],
  ];
  for (const [file, own] of others) {
    const program = await startServer([...NODE_ARGS, inRoot("dist", file)], { ...env, ...own });
    closing.push(program.stop);
  }
  closing.push(await shareOut(port, ports));
  return { dataDir, port };
}

/** Made for the folder's database, which the launcher will start anew on the same port. */
async function openPooler(dataDir, closing) {
  const embedded = await startEmbeddedPostgres(dataDir);
  const pooler = new Pooler(new URL(embedded.url()));
  closing.push(() => pooler.close());
  await pooler.start();
  await embedded.stop();
  return pooler;
}
