import { createHash } from "node:crypto";
import pg from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { parsePublicId } from "@/core/ids";
import { previewRate } from "@/features/resellers";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestClient,
  type TestReseller,
} from "@/testing/actors";
import { createTestProduct, type TestProduct } from "@/testing/catalog";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { testDatabase } from "@/testing/database";
import { codeOf, errorOf } from "@/testing/error-code";
import { layDownRow, runServers } from "@/testing/running-services";
import {
  applyPriceChanges,
  changePrices,
  changePricesInput,
  exportPriceChange,
  layDownRule,
  layDownRuleInput,
  previewPriceChange,
  previewPriceChangeInput,
  readServiceGroups,
} from "..";

const NOW = "2026-06-15T12:00:00.000Z";
const STARTED = "2026-06-01T00:00:00Z";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let reseller: TestReseller;
let client: TestClient;
let product: TestProduct;

beforeAll(async () => {
  admin = await createTestAdmin();
});
beforeEach(async () => {
  product = await createTestProduct();
  reseller = await createTestReseller({ rateBps: 2_000, name: "Acme Reselling" });
  client = await createTestClient({ name: "Direct Ltd" });
  await asProvider((tx) => tx.priceRule.deleteMany());
});

const ctxAt = (time = NOW) => testContext(admin.actor, { clock: fixedClock(time) });
const dearer = (rest = {}) => ({ changes: [monthly(12_000)], ...rest });
/** Another price; `from`: what it was, null where it was not sold that way. */
const monthly = (priceMinor: number | null, from: number | null = 10_000) => {
  const price = (amount: number | null) => amount && { priceMinor: amount, setupMinor: 5_000 };
  const [before, after] = [price(from), price(priceMinor)];
  return { product: product.id, cycle: "monthly", currency: "EUR", before, after };
};
const preview = (input: object) => previewPriceChange(ctxAt(), previewPriceChangeInput.parse(input));
const change = (input: object, time = NOW) =>
  changePrices(ctxAt(time), changePricesInput.parse({ reason: "Dearer power", ...input }));

/** Everything that was ordered and invoiced, byte by byte. */
async function documentsHash(): Promise<string> {
  const hash = createHash("sha256");
  await asProvider(async (tx) => {
    for (const table of ["orders", "order_items", "order_lines", "invoices", "invoice_lines"]) {
      const rows = await tx.$queryRawUnsafe<{ text: string }[]>(
        `SELECT t::text AS text FROM ${table} t ORDER BY t::text`,
      );
      for (const { text } of rows) hash.update(text);
    }
  });
  return hash.digest("hex");
}

describe("previewPriceChange", () => {
  it("names whose services renew at another price, from when, and what that brings in a year", async () => {
    await runServers(reseller, product, 3, STARTED);
    await runServers(client, product, 1, STARTED);
    const shown = await preview(dearer());
    expect(shown).toMatchObject({ changed: 1, services: 4, effectiveAt: NOW });
    // 20.00 more a month: 16.00 for the reseller.
    expect(shown.rows).toEqual([
      {
        kind: "reseller",
        id: reseller.resellerId,
        name: "Acme Reselling",
        services: 3,
        from: { amount: 3 * 11_840, currency: "EUR" },
        to: { amount: 3 * 13_440, currency: "EUR" },
        yearlyChange: { amount: 12 * 3 * 1_600, currency: "EUR" },
        firstRenewalAt: "2026-07-01T00:00:00.000Z",
      },
      {
        kind: "client",
        id: client.id,
        name: "Direct Ltd",
        services: 1,
        from: { amount: 14_800, currency: "EUR" },
        to: { amount: 16_800, currency: "EUR" },
        yearlyChange: { amount: 12 * 2_000, currency: "EUR" },
        firstRenewalAt: "2026-07-01T00:00:00.000Z",
      },
    ]);
    expect(shown.yearlyChange).toEqual({ amount: 12 * (3 * 1_600 + 2_000), currency: "EUR" });
  });

  it("says from when those that keep what they pay follow, or that they never do", async () => {
    await runServers(reseller, product, 1, STARTED);
    const until = await preview(dearer({ running: { mode: "until", until: "2027-01-15T00:00:00Z" } }));
    expect(until.rows[0]).toMatchObject({ firstRenewalAt: "2027-02-01T00:00:00.000Z", services: 1 });
    const forGood = await preview(dearer({ running: { mode: "for_good" } }));
    expect(forGood.rows[0]).toMatchObject({
      firstRenewalAt: null,
      to: { amount: 11_840 },
      yearlyChange: { amount: 0 },
    });
  });

  it("leaves out those whom a price book keeps where they are, and changes nothing", async () => {
    await runServers(reseller, product, 1, STARTED);
    const productId = parsePublicId("product", product.id) ?? "";
    await layDownRow({
      kind: "price_book",
      resellerId: reseller.clientId,
      productId,
      cycle: "monthly",
      currency: "EUR",
      priceMinor: 6_400n,
    });
    expect((await preview(dearer())).rows).toEqual([]);
    const prices = await asProvider((tx) => tx.productPrice.count({ where: { productId } }));
    expect(prices).toBe(1);
  });

  it("refuses what changePrices refuses, and is for admins alone", async () => {
    const wrong = dearer({ validFrom: "2026-06-01T00:00:00Z" });
    expect(await errorOf(preview(wrong))).toMatchObject({ fields: [{ path: ["validFrom"] }] });
    const moved = await errorOf(preview({ changes: [monthly(12_000, 9_000)] }));
    expect(moved).toMatchObject({ code: "state_conflict", fields: [{ path: ["changes", 0, "before"] }] });
    const input = previewPriceChangeInput.parse(dearer());
    for (const verb of [previewPriceChange, exportPriceChange]) {
      expect(await codeOf(verb(reseller.ctx, input))).toBe("forbidden");
      expect(await codeOf(verb(client.ctx, input))).toBe("forbidden");
      expect(await codeOf(verb(anonymousContext(), input))).toBe("unauthenticated");
    }
  });

  it("goes out as pages of a file, which is logged", async () => {
    await runServers(reseller, product, 1, STARTED);
    const rows = [];
    for await (const page of await exportPriceChange(ctxAt(), previewPriceChangeInput.parse(dearer())))
      rows.push(...page);
    expect(rows).toMatchObject([{ name: "Acme Reselling", services: 1 }]);
    const logged = await asProvider((tx) => tx.activity.count({ where: { action: "prices.exported" } }));
    expect(logged).toBe(1);
  });

  it("and previewRate follow price book and product rates that win over the rate", async () => {
    await runServers(reseller, product, 1, STARTED);
    const productId = parsePublicId("product", product.id) ?? "";
    await layDownRow({ kind: "reseller_product", resellerId: reseller.clientId, productId, rateBps: 5_000 });
    const effect = await previewRate(admin.ctx, { id: reseller.clientId, rateBps: 0 });
    expect(effect).toMatchObject({
      services: 1,
      from: { amount: 7_400 },
      to: { amount: 7_400 },
      yearlyCost: { amount: 0 },
    });
  });

  it("prices ten thousand services of as many orders in a moment, as the few that they are", {
    timeout: 60_000,
  }, async () => {
    const [service = ""] = await runServers(reseller, product, 1, STARTED);
    const owner = new pg.Client({ connectionString: testDatabase().ownerUrl });
    await owner.connect();
    try {
      const copies = await multiply(owner, service, 10_000);
      const started = performance.now();
      const shown = await preview(dearer());
      expect(performance.now() - started).toBeLessThan(5_000);
      expect(shown.rows).toMatchObject([{ services: 10_001, yearlyChange: { amount: 12 * 10_001 * 1_600 } }]);
      const groups = await asProvider((tx) =>
        readServiceGroups(tx, { clients: [reseller.clientId], products: null }),
      );
      expect(groups).toHaveLength(1);
      await remove(owner, copies);
    } finally {
      await owner.end();
    }
  });
});

/** Copies a service with its order item and lines, without the checks that would take most of the time. */
async function multiply(owner: pg.Client, serviceId: string, count: number): Promise<string[]> {
  await owner.query("SELECT set_config('app.scope', 'provider', false)");
  await owner.query("SET session_replication_role = replica");
  const { rows } = await owner.query<{ item: string }>(
    `WITH ids AS (SELECT gen_random_uuid() AS item, gen_random_uuid() AS service FROM generate_series(1, $2::int)),
      source AS (SELECT * FROM services WHERE id = $1::uuid),
      items AS (INSERT INTO order_items SELECT copy.*
        FROM ids, source JOIN order_items i ON i.id = source.order_item_id, LATERAL jsonb_populate_record(
          NULL::order_items, to_jsonb(i) || jsonb_build_object('id', ids.item)) AS copy),
      lines AS (INSERT INTO order_lines SELECT copy.*
        FROM ids, source JOIN order_lines l ON l.order_item_id = source.order_item_id, LATERAL jsonb_populate_record(
          NULL::order_lines, to_jsonb(l) || jsonb_build_object('order_item_id', ids.item)) AS copy)
      INSERT INTO services SELECT copy.* FROM ids, source, LATERAL jsonb_populate_record(NULL::services,
        to_jsonb(source) || jsonb_build_object('id', ids.service, 'order_item_id', ids.item)) AS copy
      RETURNING order_item_id AS item`,
    [serviceId, count],
  );
  return rows.map(({ item }) => item);
}

async function remove(owner: pg.Client, items: string[]): Promise<void> {
  await owner.query("DELETE FROM services WHERE order_item_id = ANY($1::uuid[])", [items]);
  await owner.query("DELETE FROM order_lines WHERE order_item_id = ANY($1::uuid[])", [items]);
  await owner.query("DELETE FROM order_items WHERE id = ANY($1::uuid[])", [items]);
}

describe("what was ordered or invoiced", () => {
  it("does not change by a byte, whatever is changed afterwards", async () => {
    await runServers(reseller, product, 2, STARTED);
    await runServers(client, product, 1, STARTED);
    const before = await documentsHash();
    await change(dearer({ running: { mode: "until", until: "2027-01-01T00:00:00Z" } }));
    await change({ changes: [monthly(1_000, 12_000)], running: { mode: "for_good" } });
    await change({ changes: [monthly(null, 1_000)] });
    await layDownRule(
      ctxAt(),
      layDownRuleInput.parse({
        kind: "own_rate",
        reseller: reseller.resellerId,
        rateBps: 9_000,
        running: { mode: "for_good" },
        reason: "Agreed",
      }),
    );
    await change({
      changes: [monthly(12_000, null)],
      validFrom: "2026-07-01T00:00:00Z",
      running: { mode: "until", until: "2027-01-01T00:00:00Z" },
    });
    await applyPriceChanges({ ...jobContext(), clock: fixedClock("2026-07-02T00:00:00Z") });
    expect(await documentsHash()).toBe(before);
  });
});
