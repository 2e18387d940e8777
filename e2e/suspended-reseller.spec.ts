import { Api, type Problem } from "./support/api";
import { entryPointsWithoutId } from "./support/entry-points";
import { demo } from "./support/installation";
import { canariesOf, forEach, MatrixPeople } from "./support/matrix-people";
import { say } from "./support/messages";
import { setStanding } from "./support/reseller-steps";
import { expect, test } from "./support/test";
import { textOf } from "./support/text";

// A suspended person in the matrix of tenants, over HTTP: what is asked of verbs is in src/adapters/trpc/tenant-matrix.

test.describe.configure({ mode: "serial" });
test.setTimeout(300_000);

let people: MatrixPeople;
let business = "";
let foreign: string[] = [];
const profile = () => `/admin/resellers/${demo().other_reseller.id}`;

test.beforeAll(async ({ browser }) => {
  people = await MatrixPeople.of(browser);
  foreign = await canariesOf("reseller", "other_reseller");
  expect(foreign.length).toBeGreaterThan(20);
});
test.afterAll(() => people?.close());

test("an admin suspends a reseller", async () => {
  const admin = people.page("admin");
  await admin.goto(profile());
  business = await textOf(admin.getByRole("heading", { level: 1 }));
  await setStanding(admin, business, "suspend", "Three reports of abuse are open.");
});

test("it is shown nothing of another's, orders nothing, and its key opens nothing", async () => {
  const request = people.request("other_reseller");
  const wrongs: string[] = [];
  let shown = 0;
  await forEach(entryPointsWithoutId(), async ({ address }) => {
    for (const headers of [{}, { RSC: "1" }] as Record<string, string>[]) {
      const answer = await request.get(demo().url + address, { headers, maxRedirects: 0 });
      const text = await answer.text();
      if (answer.status() === 200) shown += 1;
      const leaks = foreign.filter((canary) => text.includes(canary));
      if (answer.status() >= 500 || leaks.length > 0) wrongs.push(`${address}: ${answer.status()} ${leaks}`);
    }
  });
  expect(wrongs).toEqual([]);
  expect(shown).toBeGreaterThan(30);
  const order = await request.get(`${demo().url}/portal/order`);
  expect(await order.text()).toContain(say("portal.suspended.orderingClosed"));

  const api = new Api(demo().url, demo().other_api_key);
  for (const path of ["/me", "/orders", "/customers", "/products", "/balance"]) {
    const { status, body } = await api.get<Problem>(path);
    expect([status, body.code], path).toEqual([403, "reseller_suspended"]);
  }
});

test("made active again, it is back", async () => {
  const admin = people.page("admin");
  await setStanding(admin, business, "reactivate", "All three are settled.");
  expect((await new Api(demo().url, demo().other_api_key).get("/me")).status).toBe(200);
});
