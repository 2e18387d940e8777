// One route at so many connections: floor and product in turns.
import { readFile } from "node:fs/promises";
import pg from "pg";
import { cpuOf, cpuWithChildren, memoryOf } from "./measures.mjs";

/** Before anything counts, plans are made, code is compiled, and what is kept in memory of each reseller is read. */
const WARM_UP = { seconds: 1, atLeast: 3_000 };

/** The process of PostgreSQL that all others are children of. */
export async function postmasterOf(ownerUrl) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query("SELECT pg_backend_pid() AS pid");
  const stat = await readFile(`/proc/${rows[0].pid}/stat`, "utf8");
  await client.end();
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

/** @returns the route, the connections, and of each server its runs */
export async function measure({ load, servers, database, route, connections, seconds, rounds }) {
  const runs = { floor: [], product: [] };
  for (let round = -1; round < rounds; round++) {
    for (const [name, { port, pid }] of Object.entries(servers)) {
      const before = [await cpuOf(pid), await cpuWithChildren(database)];
      const asked = { port, route, connections, seconds, ...(round < 0 && WARM_UP) };
      const result = await load.run(asked);
      const [own, postgres] = [(await cpuOf(pid)) - before[0], (await cpuWithChildren(database)) - before[1]];
      if (round < 0) continue;
      const cpuMs = own / result.requests;
      runs[name].push({
        ...result,
        cpuMs,
        databaseMs: postgres / result.requests,
        memoryMb: await memoryOf(pid),
      });
    }
  }
  console.log(`${route}, ${connections} connection${connections > 1 ? "s" : ""}: measured`);
  return { route, connections, runs };
}
