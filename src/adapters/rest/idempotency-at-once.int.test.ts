import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "@/core/ids";
import { closeDatabase, getDatabase, inTransaction, openDatabase } from "@/db";
import { env } from "@/env";
import { asProvider } from "@/testing/actors";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import { serverItem } from "@/testing/catalog";
import { testDatabase } from "@/testing/database";
import type { Route } from "./route";
import { routes } from "./routes";
import { type ApiAnswer, callApi } from "./testing/call-api";

let one: ApiReseller;
let item: ReturnType<typeof serverItem>;

/** The pools of two processes. */
const shared = globalThis as { tierlineDatabase?: ReturnType<typeof getDatabase> };
let second: ReturnType<typeof getDatabase>;

beforeAll(async () => {
  const fixture = await apiFixture();
  one = fixture.one;
  item = serverItem(fixture.product);
  second = openDatabase(testDatabase().appUrl, env.DATABASE_POOL_SIZE);
});

afterAll(() => closeDatabase(second));

/** Sends a request as another process would: over a pool of its own. */
function inSecondProcess(send: () => Promise<ApiAnswer>): Promise<ApiAnswer> {
  const first = getDatabase();
  shared.tierlineDatabase = second;
  // A request takes its pool before it first waits for anything.
  const sent = send();
  shared.tierlineDatabase = first;
  return sent;
}

const send = (method: string, path: string, key: string, body: unknown) =>
  callApi(method, path, { key: one.key, body, headers: { "idempotency-key": key } });

const countOrders = () => asProvider((tx) => tx.order.count({ where: { clientId: one.clientId } }));

it("makes one order of 50 equal requests at once in two processes, each told of that order or to come again", async () => {
  const before = await countOrders();
  const body = { customer: one.customer, items: [item], pay_with: "balance" };
  const order = () => send("POST", "/orders", "fifty", body);
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) => (i % 2 === 0 ? order() : inSecondProcess(order))),
  );
  const made = answers.filter(({ status }) => status === 201);
  const told = answers.filter(({ status }) => status === 409);
  expect(made.length + told.length).toBe(50);
  for (const answer of told) {
    expect(answer.json.code).toBe("idempotency_in_progress");
    expect(answer.headers.get("retry-after")).toBe("1");
  }
  expect(new Set(made.map(({ text }) => text)).size).toBe(1);
  const first = made.filter(({ headers }) => headers.get("idempotency-replayed") === null);
  expect(first).toHaveLength(1);
  expect(await countOrders()).toBe(before + 1);
  expect((await order()).text).toBe(first[0]?.text);
  const other = await callApi("GET", `/orders/${made[0]?.json.id}`, { key: one.key });
  expect(other.json.status).toBe("paid");
}, 60_000);

/** Holds the place of a request that is under way while `work` runs, and gives it up as a failed one does. */
async function whileUnderWay(method: string, path: string, key: string, work: () => Promise<void>) {
  const tenant = { kind: "tenant", clientId: one.clientId } as const;
  const over = new Error("over");
  const underWay = inTransaction({ db: second }, tenant, async (tx) => {
    const [bodyHash, createdAt] = [new Uint8Array(32), new Date()];
    const kept = { clientId: one.clientId, method, path, key, bodyHash, status: 200, response: "" };
    await tx.idempotencyKey.create({ data: { ...kept, createdAt } });
    await work();
    throw over;
  });
  await expect(underWay).rejects.toBe(over);
}

it.each(["POST /orders", "POST /customers", "PATCH /customers"])(
  "tells %s to come again while an equal request is still under way",
  async (name) => {
    const [method = "", noun = ""] = name.split(" ");
    const path = method === "PATCH" ? `${noun}/${one.customer}` : noun;
    const bodies: Record<string, unknown> = {
      "POST /orders": { customer: one.customer, items: [item] },
      "POST /customers": { name: "Ada", email: "ada@example.org", external_id: newId() },
      "PATCH /customers": { name: "Ada" },
    };
    const ask = () => send(method, path, `slow ${name}`, bodies[name]);
    await whileUnderWay(method, path, `slow ${name}`, async () => {
      const answer = await ask();
      expect(answer, answer.text).toMatchObject({
        status: 409,
        json: { code: "idempotency_in_progress" },
      });
      expect(answer.headers.get("retry-after")).toBe("1");
    });
    expect((await ask()).status).toBe(method === "PATCH" ? 200 : 201);
  },
);

it("keeps nothing of an answer that was the server's fault", async () => {
  const body = { customer: one.customer, items: [item] };
  await asOwner("ALTER TABLE order_lines RENAME TO order_lines_away");
  const failed = await send("POST", "/orders", "fault", body).finally(() =>
    asOwner("ALTER TABLE order_lines_away RENAME TO order_lines"),
  );
  expect(failed).toMatchObject({ status: 500, json: { code: "internal_error" } });
  const kept = () => asProvider((tx) => tx.idempotencyKey.count({ where: { key: "fault" } }));
  expect(await kept()).toBe(0);
  expect((await send("POST", "/orders", "fault", body)).status).toBe(201);
  expect(await kept()).toBe(1);
});

it("keeps nothing of a request that did not begin: another scope, a wrong body, a try", async () => {
  const key = "not begun";
  expect((await send("POST", "/orders", key, { nonsense: 1 })).status).toBe(422);
  expect((await send("POST", "/orders", key, "{")).status).toBe(400);
  const trial = { customer: one.customer, items: [item] };
  expect((await send("POST", "/orders?dry_run=true", key, trial)).status).toBe(200);
  expect(await asProvider((tx) => tx.idempotencyKey.count({ where: { key } }))).toBe(0);
  const longest = `${key} ${"~".repeat(245)}`;
  expect(longest).toHaveLength(255);
  expect((await send("POST", "/orders", longest, trial)).status).toBe(201);
  expect((await send("POST", "/orders", longest, trial)).headers.get("idempotency-replayed")).toBe("true");
});

it("is taken by every POST and PATCH", () => {
  const keyed = routes.filter((route): route is Route => !route.isPublic);
  const without = keyed.filter(
    (route) => (route.method === "POST" || route.method === "PATCH") && !route.idempotent,
  );
  expect(without.map(({ name }) => name)).toEqual([]);
});

async function asOwner(text: string): Promise<void> {
  const owner = openDatabase(testDatabase().ownerUrl, 1);
  try {
    await owner.pool.query(text);
  } finally {
    await closeDatabase(owner);
  }
}
