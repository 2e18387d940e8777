// `npm run bench [-- --orders N] [--keep folder] [--seconds S] [--rounds R] [--only route]`: what our layers cost. The
// product and the floor (bench/floor) answer the same requests on the same data set in turns, A B A B; written down are
// the ratios of each pair of runs, their medians and their spread. Absolute figures are of the machine, ratios are ours.
// Reads /proc: Linux alone.
import { parseArgs } from "node:util";
import pg from "pg";
import { ensureBuild } from "../scripts/lib/build.mjs";
import { ensureDataSet } from "./lib/data-set.mjs";
import { openInstallation } from "./lib/installation.mjs";
import { measure, postmasterOf } from "./lib/measure.mjs";
import { startFloor, startLoad, startProduct } from "./lib/programs.mjs";
import { report } from "./lib/report.mjs";
import { requestsOf } from "./lib/routes.mjs";

const { values } = parseArgs({
  options: {
    orders: { type: "string", default: "1000000" },
    keep: { type: "string" },
    seconds: { type: "string", default: "8" },
    rounds: { type: "string", default: "7" },
    only: { type: "string" },
    port: { type: "string", default: "17700" },
  },
});
const [orders, seconds, rounds, port] = [values.orders, values.seconds, values.rounds, values.port].map(
  Number,
);

const installation = await openInstallation(values.keep);
const closing = [];
try {
  const set = await ensureDataSet(installation, orders);
  await ensureBuild();
  const { env, ownerUrl, folder } = installation;
  const { key, id: customer } = set.someCustomers[0];
  const product = await startProduct(env, port);
  closing.push(() => product.stop());
  const floor = await startFloor(env, port + 1, { key: set.keys[key], body: { ...set.bodies[0], customer } });
  closing.push(() => floor.stop());
  const load = await startLoad(`${folder}/data-set.json`);
  closing.push(load.stop);

  const database = await postmasterOf(ownerUrl);
  const servers = { floor: { port: port + 1, pid: floor.pid }, product: { port, pid: product.pid } };
  const routes = Object.keys(requestsOf(set)).filter((route) => !values.only || route === values.only);
  const results = [];
  for (const connections of [16, 1])
    for (const route of routes)
      results.push(await measure({ load, servers, database, route, connections, seconds, rounds }));
  await report({ results, orders, seconds, rounds, version: await versionOf(ownerUrl) });
} finally {
  for (const close of closing.reverse()) await close();
  await installation.close();
}

async function versionOf(ownerUrl) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query("SHOW server_version");
  await client.end();
  return rows[0].server_version;
}
