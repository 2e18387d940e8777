import { randomUUID } from "node:crypto";
import { ensureBuild } from "../../scripts/lib/build.mjs";
import { loadTypeScript } from "../../scripts/lib/bundle.mjs";
import { freePort } from "../../scripts/lib/processes.mjs";
import { inRoot } from "../../scripts/lib/project.mjs";
import { NODE_ARGS, startServer } from "../../scripts/lib/server-process.mjs";
import { overNewDatabase } from "./worker.mjs";

/** What programs look at most. */
export const READS = [
  "/me",
  "/orders?limit=20",
  "/products?limit=20",
  "/balance",
  "/services?limit=20",
  "/customers?limit=20",
];

/**
 * Does something with the built server, its worker in the same process, over a new database.
 *
 * @param {number} resellers with a key and a customer each
 * @param {(server: { base: string, pid: number, callers: { key: string, order: string }[], ownerUrl: string }) =>
 *   Promise<void>} work base: of the API; order: a body that the key may post
 * @param {(index: number) => string | null} [hooksOf] where the reseller hears of its orders, if anywhere
 */
export async function withLoadedServer(resellers, work, hooksOf) {
  await ensureBuild();
  await overNewDatabase(async (postgres) => {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const env = { APP_URL: address, HOST: "127.0.0.1", PORT: String(port), PROVISIONING: "simulated" };
    Object.assign(process.env, env);
    const world = await loadTypeScript("src/testing/bench-steady-load.ts");
    const callers = await world.prepareLoad(resellers, hooksOf);
    await world.close();
    const server = await startServer([...NODE_ARGS, inRoot("dist/main.mjs")], env);
    try {
      await work({ base: `${address}/api/v1`, pid: server.pid, callers, ownerUrl: postgres.url() });
    } finally {
      await server.stop();
    }
  });
}

/** Posts the order of this caller, once. */
export function order(base, { key, order: body }, more = {}) {
  const headers = {
    authorization: `Bearer ${key}`,
    "content-type": "application/json",
    "idempotency-key": randomUUID(),
  };
  return fetch(`${base}/orders`, { method: "POST", headers, body, ...more });
}

/** Gets what `path` names, as this caller. */
export function read(base, { key }, path, more = {}) {
  return fetch(base + path, { headers: { authorization: `Bearer ${key}` }, ...more });
}
