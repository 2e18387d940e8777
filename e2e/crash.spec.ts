import { randomUUID } from "node:crypto";
import { Api, type Order, type Product } from "./support/api";
import { checkPriceList, importPriceList } from "./support/import-steps";
import { Installation } from "./support/launcher";
import { say } from "./support/messages";
import { expectToast, goTo } from "./support/person";
import { approve, makeKey, openApplication, sendApplication } from "./support/reseller-steps";
import { firstAdmin, signUp } from "./support/set-up-steps";
import { expect, test } from "./support/test";

const ORDERS_BEFORE_THE_KILL = 200;
/** Orders on their way at the same time. */
const HANDS = 8;
const BUSINESS = "Granit Media AB";
const PRICE_LIST = "label,class,monthly_usd,backup_monthly_usd\nSmall server,Servers,12.50,2.50\n";

let installation: Installation;
let api: Api;

// A small installation of its own, made as people make one: admin, product, reseller, key.
test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  installation = await Installation.create();
  await installation.start("--no-demo");
  const password = "three quiet harbours";
  const admin = await firstAdmin(browser, installation, {
    name: "Mira Sund",
    email: "mira@sund.example",
    password,
  });
  await checkPriceList(admin, PRICE_LIST, "EUR");
  await importPriceList(admin, 1);
  const account = { name: BUSINESS, person: "Axel Berg", email: "axel@granit.example", password };
  const reseller = await signUp(browser, installation, account);
  await goTo(reseller, say("portal.nav.apply"));
  await sendApplication(reseller, {
    businessName: BUSINESS,
    registrationNumber: "556677-8899",
    taxId: "SE556677889901",
    description: "Orders come from our own shop.",
  });
  await expectToast(reseller, say("portal.apply.submitted"));
  await openApplication(admin, BUSINESS);
  await approve(admin, BUSINESS, "Welcome.");
  await reseller.reload();
  api = new Api(installation.url, await makeKey(reseller, "Shop"));
  await Promise.all([admin, reseller].map((page) => page.context().close()));
});

test.afterAll(async () => {
  await installation?.remove();
});

test("kill -9 of everything loses no order that was answered with 201, and a retry makes no second one", async () => {
  test.setTimeout(180_000);
  const [product] = await api.all<Product>("/products");
  // What the caller would have written down: each key before it is sent, each answer after it came.
  const attempted: string[] = [];
  const acknowledged = new Map<string, string>();
  const send = (key: string) => {
    const order = { items: [{ product: product?.id, cycle: "monthly" }], metadata: { attempt: key } };
    return api.post<Order>("/orders", order, key);
  };

  await test.step("orders are placed until everything is killed", async () => {
    let isKilled = false;
    const loop = async () => {
      while (!isKilled) {
        const key = randomUUID();
        attempted.push(key);
        const answer = await send(key).catch(() => undefined);
        if (answer?.status === 201) acknowledged.set(key, answer.body.id);
        // In its last moment a server without its database may still say so.
        else if (!isKilled) expect(answer?.status, answer?.text).toBe(201);
      }
    };
    const hands = Array.from({ length: HANDS }, loop);
    await expect
      .poll(() => acknowledged.size, { timeout: 90_000, intervals: [20] })
      .toBeGreaterThan(ORDERS_BEFORE_THE_KILL);
    const killed = installation.killEverything();
    isKilled = true;
    await Promise.all([killed, ...hands]);
  });

  await test.step("it starts again by itself", async () => {
    const ms = await installation.start("--no-demo");
    const inFlight = attempted.length - acknowledged.size;
    const description = `${acknowledged.size} orders answered, ${inFlight} in flight, ready after ${Math.round(ms)} ms`;
    // A figure to read, not a limit: how long it takes says as much of the machine. It has to come up at all.
    test.info().annotations.push({ type: "recovery", description });
  });

  await test.step("every order that was answered is there", async () => {
    for (const id of acknowledged.values()) {
      expect((await api.get<Order>(`/orders/${id}`)).status, id).toBe(200);
    }
  });

  await test.step("retries of the others make one order each, of the answered ones none", async () => {
    const unknown = attempted.filter((key) => !acknowledged.has(key));
    const some = [...acknowledged.keys()].slice(-20);
    for (const key of [...unknown, ...some]) {
      const first = await send(key);
      expect(first.status, first.text).toBe(201);
      const again = await send(key);
      expect(again.text).toBe(first.text);
      expect(again.headers.get("idempotency-replayed")).toBe("true");
    }
    const orders = await api.all<Order>("/orders");
    const byKey = orders.map(({ metadata }) => metadata.attempt ?? "").sort();
    expect(byKey).toEqual([...attempted].sort());
    const lost = [...acknowledged].filter(
      ([key, id]) => orders.find((order) => order.id === id)?.metadata.attempt !== key,
    );
    expect(lost).toEqual([]);
  });
});
