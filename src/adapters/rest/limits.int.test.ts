import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { rateLimitStanding } from "@/integrations/rate-limit";
import { STORE_KINDS, startStores } from "@/integrations/rate-limit/testing/stores";
import { asProvider } from "@/testing/actors";
import { type ApiReseller, createApiReseller } from "@/testing/api-fixture";
import { callApi } from "./testing/call-api";

let reseller: ApiReseller;
let stores: Awaited<ReturnType<typeof startStores>>;

beforeAll(async () => {
  reseller = await createApiReseller("Limited");
  stores = await startStores();
});

afterEach(async () => {
  expect(rateLimitStanding()).toBe("ok");
  await stores.closeAll();
});

afterAll(() => stores.stop());

const setLimit = (apiRateLimit: number) =>
  asProvider((tx) => tx.reseller.update({ where: { id: reseller.clientId }, data: { apiRateLimit } }));

/** What an answer says of the key's limit. */
function limitsOf({ headers }: { headers: Headers }) {
  const get = (name: string) => headers.get(name);
  return {
    policy: get("ratelimit-policy"),
    state: get("ratelimit")?.replace(/t=([1-9]|[1-5]\d|60)$/, "t=_"),
    isSame: get("ratelimit")?.split("t=")[1] === get("x-ratelimit-reset"),
    limit: get("x-ratelimit-limit"),
    remaining: get("x-ratelimit-remaining"),
    retryAfter: get("retry-after")?.replace(/^([1-9]|[1-5]\d|60)$/, "_") ?? null,
  };
}

const limits = (limit: number, remaining: number, retryAfter: "_" | null = null) => ({
  policy: `"default";q=${limit};w=60`,
  state: `"default";r=${remaining};t=_`,
  isSame: true,
  limit: String(limit),
  remaining: String(remaining),
  retryAfter,
});

describe.each(STORE_KINDS)("limits counted in %s", (kind) => {
  it("are on every answer, good or bad, and follow the reseller's limit down", async () => {
    await stores.countIn(kind);
    const made = { name: "Limited", scopes: ["account:read"], rate_limit: 600 };
    const { json } = await callApi("POST", "/api-keys", { key: reseller.key, body: made });
    const key = String(json.secret);
    const ask = (path = "/me") => callApi("GET", path, { key });
    // The burst is a reserve: of 600 and 60 above there are 600 left after the first.
    expect(limitsOf(await ask())).toEqual(limits(600, 599));
    expect(limitsOf(await ask("/orders"))).toEqual(limits(600, 598));
    expect(limitsOf(await ask("/me?nonsense=1"))).toEqual(limits(600, 597));

    await setLimit(3);
    try {
      const answers = [];
      for (let i = 0; i < 9; i++) answers.push(await ask());
      const statuses = answers.map(({ status }) => status);
      const allowed = statuses.filter((status) => status === 200).length;
      expect(statuses).toEqual([...Array(allowed).fill(200), ...Array(9 - allowed).fill(429)]);
      for (const answer of answers) {
        const { limit, policy, remaining } = limitsOf(answer);
        expect([limit, policy]).toEqual(["3", '"default";q=3;w=60']);
        expect(Number(remaining)).toBeLessThanOrEqual(3);
      }
      expect(limitsOf(answers[8] as never)).toEqual(limits(3, 0, "_"));
      expect(answers[8]?.json).toMatchObject({ code: "rate_limited", status: 429 });
    } finally {
      await setLimit(600);
    }
  });
});
