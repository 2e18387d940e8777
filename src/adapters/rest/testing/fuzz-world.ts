import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { newId, toPublicId } from "@/core/ids";
import { asProvider } from "@/testing/actors";
import { apiFixture } from "@/testing/api-fixture";
import type { Pool, Schema } from "../fuzz/from-schema";
import type { Keys, OpenApi } from "../fuzz/requests";
import { handleApi } from "../handle-api";
import { callApi } from "./call-api";
import { SAMPLES } from "./samples";

const ID = /[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}/g;

/** Two resellers with objects of every kind, the API on a port of this machine, and what requests are made of. */
export async function fuzzWorld() {
  const { one, other, product } = await apiFixture();
  await asProvider((tx) => tx.reseller.updateMany({ data: { apiRateLimit: 100_000 } }));
  const ids = new Set<string>([one.customer, other.customer, toPublicId("customer", newId())]);
  for (const [owner, names] of [
    [one, Object.values(SAMPLES)],
    [other, Object.values(SAMPLES)],
  ] as const)
    for (const make of names) {
      const { path, missing, body } = await make(owner, product);
      for (const id of `${path} ${missing} ${JSON.stringify(body)}`.match(ID) ?? []) ids.add(id);
    }
  const cursors = [];
  for (const { key } of [one, other])
    for (const noun of ["orders", "customers", "products", "events"])
      cursors.push(String((await callApi("GET", `/${noun}?limit=1`, { key })).json.next_cursor));
  const document = (await callApi("GET", "/openapi.json")).json as unknown as OpenApi;
  const texts = [
    ...cursors,
    "monthly",
    "web-01.example.org",
    "someone@example.org",
    "EUR",
    "DE",
    "orders:read",
  ];
  texts.push("https://shop.example.org/hooks", "order.paid", "-created_at", "1", "25", "101", "true");
  const pool: Pool = {
    schemas: (document.components?.schemas ?? {}) as Record<string, Schema>,
    ids: [...ids],
    texts,
  };
  const keys: Keys = {
    good: [one.key, other.key],
    bad: [`${one.key.slice(0, -1)}_`, `${one.key}0`, "trl_live_", "x"],
  };
  const server = createServer(getRequestListener(handleApi, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    document,
    pool,
    keys,
    port,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
