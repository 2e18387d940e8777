import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FAKE_KEY, type StripeFake, startStripeFake } from "../stripe-fake";

let fake: StripeFake;
let count = 0;

beforeAll(async () => {
  fake = await startStripeFake();
});
afterAll(() => fake.close());

type Request = { path?: string; method?: string; body?: string; headers?: Record<string, string> };

/** A request that is right but for what is said. */
async function ask({ path = "/v1/customers", method = "POST", body = "", headers = {} }: Request) {
  const answer = await fetch(`${fake.url}${path}`, {
    method,
    ...(method === "POST" && { body }),
    headers: {
      authorization: `Bearer ${FAKE_KEY}`,
      "stripe-version": "2026-10-28.endive",
      "content-type": "application/x-www-form-urlencoded",
      "idempotency-key": `key-${++count}`,
      ...headers,
    },
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, Record<string, string>> };
}

describe("the Stripe of the tests", () => {
  const wrong: [string, Request, number, Record<string, string>][] = [
    ["no key", { headers: { authorization: "" } }, 401, {}],
    ["another key", { headers: { authorization: "Bearer sk_test_x" } }, 401, {}],
    ["another version", { headers: { "stripe-version": "2020-08-27" } }, 400, {}],
    ["JSON", { headers: { "content-type": "application/json" }, body: "{}" }, 400, {}],
    ["an unknown path", { path: "/v1/customer" }, 404, {}],
    ["an unknown parameter", { body: "nme=x" }, 400, { code: "parameter_unknown", param: "nme" }],
    ["a parameter twice", { body: "name=x&name=y" }, 400, { param: "name" }],
    ["a broken escape", { body: "name=%E0%A4%A" }, 400, {}],
    ["too little", { path: "/v1/refunds" }, 400, { code: "parameter_missing", param: "payment_intent" }],
    [
      "an unknown inner parameter",
      { path: "/v1/refunds?payment_intent=pi_1&created[gt]=1", method: "GET" },
      400,
      { code: "parameter_unknown", param: "created[gt]" },
    ],
    [
      "a number that is none",
      { path: "/v1/refunds", body: "payment_intent=pi_1&amount=1.5" },
      400,
      { code: "parameter_invalid", param: "amount" },
    ],
    [
      "what does not exist",
      { path: "/v1/payment_intents/pi_0", method: "GET" },
      404,
      { code: "resource_missing" },
    ],
    ["no idempotency key", { headers: { "idempotency-key": "" } }, 400, {}],
  ];

  it.each(wrong)("refuses %s", async (_, request, status, error) => {
    const answer = await ask(request);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject(error);
  });

  it("replays the first answer to a key, and refuses the key for anything else", async () => {
    const headers = { "idempotency-key": "the-key" };
    const first = await ask({ body: "name=x", headers });
    expect(first.status).toBe(200);
    expect(await ask({ body: "name=x", headers })).toEqual(first);
    const other = await ask({ body: "name=y", headers });
    expect(other).toMatchObject({ status: 400, body: { error: { type: "idempotency_error" } } });
    const elsewhere = await ask({ path: "/v1/payment_methods/pm_0/detach", headers });
    expect(elsewhere).toMatchObject({ status: 400, body: { error: { type: "idempotency_error" } } });
    // What was refused before it began has not used the key up.
    expect((await ask({ body: "nme=x", headers: { "idempotency-key": "k2" } })).status).toBe(400);
    expect((await ask({ body: "name=x", headers: { "idempotency-key": "k2" } })).status).toBe(200);
  });

  it("replays a 500 as well", async () => {
    fake.faults.push({ path: /customers/, kind: "error_after", times: 1 });
    const headers = { "idempotency-key": "a-500" };
    expect((await ask({ body: "name=x", headers })).status).toBe(500);
    expect((await ask({ body: "name=x", headers })).status).toBe(500);
  });

  it("sends what it is told to send, as often and in the order it is told", async () => {
    const got: string[] = [];
    const { createServer } = await import("node:http");
    const shop = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk) => chunks.push(chunk));
      request.on("end", () => {
        got.push((JSON.parse(Buffer.concat(chunks).toString()) as { type: string }).type);
        response.end();
      });
    });
    await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve));
    const address = shop.address();
    fake.hooks.url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
    Object.assign(fake.hooks, { held: true, reversed: true, copies: 2 });
    const method = fake.state.addCard("cus_1");
    fake.state.emit("payment_method.detached", method);
    await fake.hooks.flush();
    expect(got).toEqual([
      ...["payment_method.detached", "payment_method.detached"],
      ...["payment_method.attached", "payment_method.attached"],
    ]);
    shop.close();
  });
});
