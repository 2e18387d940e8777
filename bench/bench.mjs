import { parseArgs } from "node:util";
import pg from "pg";
import { fillDataSet } from "./lib/data-set.mjs";
import { openInstallation } from "./lib/installation.mjs";

const { values } = parseArgs({
  options: { orders: { type: "string", default: "1000000" }, keep: { type: "string" } },
});
const { ownerUrl, env, close } = await openInstallation(values.keep);
const connections = [1, 2].map(() => new pg.Client({ connectionString: ownerUrl }));
try {
  for (const c of connections) await c.connect();
  Object.assign(process.env, env);
  const startedAt = performance.now();
  await fillDataSet(connections, { orders: Number(values.orders) });
  console.log(((performance.now() - startedAt) / 1000).toFixed(1), "s");
} finally {
  for (const c of connections) await c.end();
  await close();
}
