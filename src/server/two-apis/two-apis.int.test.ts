import { afterAll, beforeAll, expect, it } from "vitest";
import { API_SCOPES } from "@/core/access";
import { parsePublicId } from "@/core/ids";
import { createApiKey } from "@/features/api-keys";
import { asProvider, createTestReseller } from "@/testing/actors";
import { type ApiReseller, createApiReseller } from "@/testing/api-fixture";
import { createTestProduct, serverItem } from "@/testing/catalog";
import { concurrency, environmentWith } from "@/testing/environment";
import { type ApiProcess, startApiProcess } from "./start-api";

// Two real processes of the API on one database (T8, T12; invariants 20 and 22).

const { parallel, rounds } = concurrency();
let apis: [ApiProcess, ApiProcess];
let reseller: ApiReseller;

beforeAll(async () => {
  const env = environmentWith({ DATABASE_POOL_SIZE: "20" });
  apis = [await startApiProcess(env), await startApiProcess(env)];
  reseller = await createApiReseller("Reseller");
  const where = { id: reseller.clientId };
  await asProvider((tx) => tx.reseller.update({ where, data: { apiRateLimit: 100_000 } }));
}, 120_000);
afterAll(() => Promise.all(apis.map((api) => api.stop())));

const apiOf = (index: number) => apis[index % 2 === 0 ? 0 : 1];
const read = (index: number, key: string, from = "10.0.0.1") =>
  fetch(`${apiOf(index).url}/orders?limit=1`, {
    headers: { authorization: `Bearer ${key}`, "x-forwarded-for": from },
  });

it("a key that one process has revoked, and a reseller that it has suspended, are refused by the other from the next request on", {
  timeout: 3_600_000,
}, async () => {
  for (let trial = 0; trial < rounds * 5; trial += 1) {
    const { ctx, clientId } = await createTestReseller();
    const { key, secret } = await createApiKey(ctx, { name: "All", scopes: [...API_SCOPES] });
    // Each has an address of its own: sixty wrong keys a minute are all that one is let try.
    const from = `10.1.${Math.floor(trial / 250)}.${1 + (trial % 250)}`;
    expect((await read(trial + 1, secret, from)).status).toBe(200);
    // While others use it on both.
    const around = Array.from({ length: 4 }, (_, index) =>
      read(index, secret, from).then(({ status }) => status),
    );
    const isRevoked = trial % 2 === 0;
    const id = isRevoked ? (parsePublicId("apiKey", key.id) ?? "") : clientId;
    await apiOf(trial).tell({ does: isRevoked ? "revoke" : "suspend", id });
    const write = (index: number) => order(apiOf(index), secret, `refused-${trial}`, "{}");
    const first = isRevoked ? await read(trial + 1, secret, from) : await write(trial + 1);
    expect([trial, first.status]).toEqual([trial, isRevoked ? 401 : 403]);
    for (const status of await Promise.all(around)) expect([200, isRevoked ? 401 : 403]).toContain(status);
  }
});

function order({ url }: ApiProcess, key: string, token: string, body: string): Promise<Response> {
  const headers = {
    authorization: `Bearer ${key}`,
    "idempotency-key": token,
    "content-type": "application/json",
  };
  return fetch(`${url}/orders`, { method: "POST", headers, body });
}

it("the same request sent to both many times at once is one order, with one answer byte for byte", {
  timeout: 3_600_000,
}, async () => {
  const item = serverItem(await createTestProduct());
  for (let round = 0; round < rounds; round += 1) {
    const token = `round-${round}`;
    const body = JSON.stringify({ items: [item], external_id: token });
    const answers = await Promise.all(
      Array.from({ length: parallel }, async (_, index) => {
        const answer = await order(apiOf(index), reseller.key, token, body);
        return `${answer.status} ${await answer.text()}`;
      }),
    );
    const later = await order(apiOf(round), reseller.key, token, body);
    expect(later.status).toBe(201);
    const first = `201 ${await later.text()}`;
    // In flight it may be told to wait; whoever has an answer has that one.
    for (const answer of answers) if (!answer.startsWith("409 ")) expect(answer).toBe(first);
    expect(answers).toContain(first);
    expect(await asProvider((tx) => tx.order.count({ where: { externalId: token } }))).toBe(1);
    const other = await order(apiOf(round + 1), reseller.key, token, body.replace(token, "another"));
    expect(other.status).toBe(422);
  }
});
