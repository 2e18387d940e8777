import { parseArgs } from "node:util";
import pg from "pg";
import { openInstallation } from "./lib/installation.mjs";
import { fillDataSet } from "./lib/data-set.mjs";

const { values } = parseArgs({ options: { orders: { type: "string", default: "1000000" }, keep: { type: "string" } } });
const { ownerUrl, env, close } = await openInstallation(values.keep);
const owner = new pg.Client({ connectionString: ownerUrl });
try {
  await owner.connect();
  Object.assign(process.env, env);
  const startedAt = performance.now();
  await fillDataSet(owner, { orders: Number(values.orders) });
  console.log(((performance.now() - startedAt) / 1000).toFixed(1), "s");
} finally {
  await owner.end();
  await close();
}
