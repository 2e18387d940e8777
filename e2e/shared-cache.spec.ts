import { type CachingProxy, startCachingProxy } from "./support/caching-proxy";
import { entryPointsWithoutId } from "./support/entry-points";
import { demo } from "./support/installation";
import { canariesOf, forEach, MatrixPeople } from "./support/matrix-people";
import { expect, test } from "./support/test";

// T18: two resellers behind one careless shared cache. `npm run test:cache` asks 10,000 times.

test.setTimeout(1_200_000);
// Nobody's page leads to sign-in, and what two have not got is not there.
test.use({ expectedComplaint: /status of 40[0-9]/ });

const REQUESTS = Number(process.env.SHARED_CACHE_REQUESTS ?? 600);

let people: MatrixPeople;
let cache: CachingProxy;

test.beforeAll(async ({ browser }) => {
  people = await MatrixPeople.of(browser);
  cache = await startCachingProxy(demo().url);
});
test.afterAll(async () => {
  await cache?.stop();
  await people?.close();
});

const API = ["/me", "/orders", "/customers", "/invoices", "/services", "/products", "/balance", "/nothing"];

/** Every page and export of the portal and the account that needs no id, as a document and as flight data; and lists of the API. */
function addresses(): { path: string; headers: Record<string, string> }[] {
  const fixed = entryPointsWithoutId();
  return [
    ...fixed.map(({ address }) => ({ path: address, headers: {} })),
    ...fixed
      .filter(({ kind }) => kind === "page")
      .map(({ address }) => ({ path: address, headers: { RSC: "1" } })),
    ...API.map((path) => ({ path: `/api/v1${path}`, headers: {} })),
  ];
}

test("a shared cache hands nobody what is another's, and keeps what is everybody's", async () => {
  const { api_key, other_api_key } = demo();
  const askers = [
    { who: "reseller", key: api_key, foreign: await canariesOf("other_reseller", "reseller") },
    { who: "other_reseller", key: other_api_key, foreign: await canariesOf("reseller", "other_reseller") },
  ] as const;
  const everybodys = askers.flatMap(({ foreign }) => foreign);
  const leaks: string[] = [];
  const shown = new Map<string, number>();
  const all = addresses();
  const turns = Array.from({ length: Math.ceil(REQUESTS / 3) }, (_, turn) => all[turn % all.length]);
  const told = (who: string, path: string, text: string, foreign: readonly string[]) => {
    for (const canary of foreign) if (text.includes(canary)) leaks.push(`${who} at ${path}: ${canary}`);
  };
  await forEach(turns, async (turn) => {
    if (!turn) return;
    const { path, headers } = turn;
    for (const { who, key, foreign } of askers) {
      const isApi = path.startsWith("/api/");
      const request = isApi ? people.nobody : people.request(who);
      const more: Record<string, string> = isApi ? { authorization: `Bearer ${key}` } : {};
      const answer = await request.get(cache.url + path, {
        headers: { ...headers, ...more },
        maxRedirects: 0,
      });
      const text = await answer.text();
      told(who, path, text, foreign);
      const own = askers.find((one) => one.who !== who)?.foreign ?? [];
      if (own.some((canary) => text.includes(canary))) shown.set(who, (shown.get(who) ?? 0) + 1);
    }
    const answer = await people.nobody.get(cache.url + path, { headers, maxRedirects: 0 });
    told("nobody", path, await answer.text(), everybodys);
  });
  expect(leaks).toEqual([]);
  // It can fail: both are shown what is theirs, of which the other has nothing.
  for (const { who } of askers) expect(shown.get(who) ?? 0, who).toBeGreaterThan(10);
});

test("the cache works: what is everybody's it answers by itself", async () => {
  const page = await people.nobody.get(`${cache.url}/sign-in`);
  const file = /\/_next\/static\/[\w./~-]+\.js/.exec(await page.text())?.[0];
  const before = cache.answered();
  for (let i = 0; i < 3; i += 1) expect((await people.nobody.get(cache.url + file)).status()).toBe(200);
  expect(cache.answered()).toBe(before + 2);
});
