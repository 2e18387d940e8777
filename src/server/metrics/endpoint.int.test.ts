import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { callApi } from "@/adapters/rest/testing/call-api";
import { getDatabase, openDatabase } from "@/db";
import { metrics } from "@/metrics";
import { asProvider } from "@/testing/actors";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import { createHttpServer, drain, listen } from "../http-server";
import { metricsEndpoint } from "./endpoint";

const TOKEN = "a-token-for-the-tests-of-metrics";
const answer = (status: number) => (_: unknown, response: { statusCode: number; end: () => void }) => {
  response.statusCode = status;
  response.end();
};
let one: ApiReseller;
let stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  ({ one } = await apiFixture());
});

afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()));
});

async function serve(token: string | undefined, database = getDatabase): Promise<string> {
  metrics().registry.clear();
  Object.assign(globalThis, { tierlineMetrics: undefined });
  const endpoint = metricsEndpoint(token, database);
  const server = createHttpServer(answer(200), answer(404), 0, { metrics: endpoint });
  await listen(server, 0, "127.0.0.1");
  stops = [...stops, () => drain(server, 100)];
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const ask = (base: string, authorization?: string) =>
  fetch(`${base}/metrics`, { headers: authorization ? { authorization } : {} });

it("is there for the token alone, and not at all where none is set", async () => {
  const base = await serve(TOKEN);
  expect((await ask(base, `Bearer ${TOKEN}`)).status).toBe(200);
  for (const wrong of [undefined, "Bearer ", `Bearer ${TOKEN}x`, TOKEN, `Basic ${TOKEN}`])
    expect((await ask(base, wrong)).status).toBe(404);
  const closed = await serve(undefined);
  for (const any of [undefined, "Bearer ", "Bearer undefined"])
    expect((await ask(closed, any)).status).toBe(404);
});

it("counts requests by route, state of queues, outbox and pool, and names nobody", async () => {
  const base = await serve(TOKEN);
  await callApi("GET", "/orders", { key: one.key });
  await callApi("GET", "/orders/ord_01hzzzzzzzzzzzzzzzzzzzzzzz", { key: one.key });
  await fetch(`${base}/admin/orders/ord_secret?token=hidden`);
  await asProvider(
    (tx) => tx.$executeRaw`
      INSERT INTO outbox_events (id, type, payload, created_at)
      VALUES (gen_random_uuid(), 'test.lagging', '{}', now() - interval '100 seconds')`,
  );
  await asProvider(
    (tx) => tx.$executeRaw`
    INSERT INTO pgboss.job (name, data, start_after) VALUES ('mail.send', '{}', now() - interval '50 seconds'),
      ('mail.send', '{}', now())`,
  );
  const text = await (await ask(base, `Bearer ${TOKEN}`)).text();
  const count = (name: string) => Number(new RegExp(`^${name} ([\\d.]+)$`, "m").exec(text)?.[1]);
  const requests = "tierline_http_request_duration_seconds_count";
  expect(count(`${requests}{door="api",route="/orders",method="GET",status="200"}`)).toBe(1);
  expect(text).toMatch(/_count\{door="api",route="\/orders\/\{\w+\}",method="GET",status="404"\} 1/);
  expect(count(`${requests}{door="pages",route="/admin",method="GET",status="404"}`)).toBe(1);
  expect(count('tierline_jobs{queue="mail.send",state="waiting"}')).toBe(2);
  expect(count('tierline_jobs_oldest_seconds{queue="mail.send",state="waiting"}')).toBeGreaterThanOrEqual(50);
  expect(count("tierline_outbox_lag_seconds")).toBeGreaterThanOrEqual(100);
  expect(count("tierline_database_ready")).toBe(1);
  expect(text).toMatch(/tierline_database_pool_connections\{state="idle"\} \d/);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  expect(text).toMatch(/^process_resident_memory_bytes /m);
  for (const secret of [one.key, TOKEN, "ord_", "hidden", "example.org"]) expect(text).not.toContain(secret);
});

it("says that the database is away, and still answers", async () => {
  const url = new URL("postgresql://nobody:none@127.0.0.1:1/none");
  const away = openDatabase(url.href, 1);
  const base = await serve(TOKEN, () => away);
  const response = await ask(base, `Bearer ${TOKEN}`);
  expect(response.status).toBe(200);
  expect(await response.text()).toMatch(/^tierline_database_ready 0$/m);
});
