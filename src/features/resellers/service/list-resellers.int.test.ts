import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { convertMinor } from "@/core/exchange";
import { newId, parsePublicId } from "@/core/ids";
import { encodeSortedCursor } from "@/core/sorted-cursor";
import { getCatalog } from "@/features/catalog";
import { createCustomer } from "@/features/customers";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct } from "@/testing/catalog";
import { anonymousContext, testContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { startServices } from "@/testing/services";
import { at } from "@/testing/tier-fixture";
import { buyServers, orderServers, resetTiers } from "@/testing/tiers";
import {
  countResellers,
  exportResellers,
  type FilterResellersInput,
  filterResellersInput,
  fitsResellerList,
  listResellers,
  listResellersInput,
  matchingResellers,
  RESELLER_SORTS,
  type ResellerRowDto,
  type ResellerSort,
  type SignedResellerSort,
} from "..";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let rates: Readonly<Record<string, number>>;
const NOW = at("2026-03-01");

/** Resellers with equal and different values of everything, in two currencies. */
beforeAll(async () => {
  admin = await createTestAdmin();
  const day = new Date("2020-01-01");
  await asProvider((tx) =>
    tx.exchangeRate.create({ data: { currency: "JPY", validFrom: day, rateMillionths: 6_000n } }),
  );
  const [inEuro, inYen] = await Promise.all([createTestProduct(), createTestProduct({ currency: "JPY" })]);
  await createTestReseller();
  await resetTiers();
  const tiers = await asProvider((tx) => tx.tier.findMany());
  for (let index = 0; index < 23; index += 1) {
    const currency = index % 3 === 0 ? "JPY" : "EUR";
    const name = ["acme", "Bold Ltd", "Äther", "Zed", "acme"][index % 5];
    const reseller = await createTestReseller({ name, currency, rateBps: index % 4 === 0 ? 1_500 : null });
    const data = {
      tierId: tiers[index % tiers.length]?.id,
      tierPinned: true,
      createdAt: new Date(Date.UTC(2026, 0, 1 + (index % 7))),
    };
    await asProvider((tx) => tx.reseller.update({ where: { id: reseller.clientId }, data }));
    await trade(reseller, currency === "JPY" ? inYen : inEuro, index);
    const status = (["active", "suspended", "inactive"] as const)[index % 3];
    await asProvider((tx) => tx.reseller.update({ where: { id: reseller.clientId }, data: { status } }));
  }
  rates = (await getCatalog({ ...admin.ctx, clock: NOW })).exchangeRates;
});

async function trade(
  reseller: TestReseller,
  product: Awaited<ReturnType<typeof createTestProduct>>,
  index: number,
) {
  if (index % 4 === 1) await buyServers(reseller, product, 1 + (index % 2), at("2024-06-01"));
  if (index % 4 >= 2) await startServers(reseller, product, 1 + (index % 3), at(`2025-1${index % 3}-05`));
  if (index % 5 >= 3) await orderServers(reseller, product, 1 + (index % 2), at("2026-02-02"));
  for (let count = 0; count < index % 3; count += 1)
    await createCustomer(reseller.ctx, { name: `Customer ${count}`, email: "one@example.org" });
}

/** Bought, paid and running. */
async function startServers(...[reseller, product, quantity, clock]: Parameters<typeof buyServers>) {
  const order = await buyServers(reseller, product, quantity, clock);
  const orderId = parsePublicId("order", order.id) ?? "";
  await startServices(orderId, clock);
}

const ctx = () => ({ ...admin.ctx, clock: NOW });

/** All pages of a list, of so many rows each. */
async function walk(sort: SignedResellerSort | undefined, limit: number, filters: FilterResellersInput = {}) {
  const rows: ResellerRowDto[] = [];
  let cursor: string | undefined;
  do {
    const page = await listResellers(ctx(), { ...filters, limit, cursor, ...(sort && { sort }) });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    rows.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return rows;
}

const collator = new Intl.Collator("und");
const STATUSES = ["active", "suspended", "inactive"];
const TIERS = ["Bronze", "Silver", "Gold"];
const inBase = ({ amount, currency }: { amount: number; currency: string }) =>
  convertMinor(amount, currency, "EUR", rates[currency] ?? 0);

/** What each sort goes by, as the rows themselves say it. */
const VALUE: Record<ResellerSort, (row: ResellerRowDto) => number | string> = {
  business: (row) => row.businessName,
  status: (row) => STATUSES.indexOf(row.status),
  tier: (row) => TIERS.indexOf(row.tier.name),
  rate: (row) => row.rateBps,
  revenue: (row) => row.revenue.amount,
  revenue_12m: (row) => row.revenue12Months.amount,
  services: (row) => row.activeServices,
  customers: (row) => row.customers,
  outstanding: (row) => inBase(row.outstanding),
  last_order: (row) => (row.lastOrderAt ? Date.parse(row.lastOrderAt) : -1),
  created: (row) => Date.parse(row.createdAt),
};

function compare(sort: ResellerSort, one: ResellerRowDto, other: ResellerRowDto): number {
  const [a, b] = [VALUE[sort](one), VALUE[sort](other)];
  const byValue = typeof a === "string" ? collator.compare(a, String(b)) : a - Number(b);
  return byValue || (one.id < other.id ? -1 : 1);
}

describe("the list of resellers", () => {
  it.each(RESELLER_SORTS)(
    "by %s yields each exactly once, in order, whatever the size of a page",
    async (sort) => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 2, max: 30 }), fc.boolean(), async (limit, falling) => {
          const rows = await walk(falling ? `-${sort}` : sort, limit);
          expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
          expect(rows).toHaveLength(24);
          const sorted = [...rows].sort((a, b) => compare(sort, a, b) * (falling ? -1 : 1));
          expect(rows.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
        }),
        { numRuns: 4 },
      );
    },
  );

  it("has differences in everything that it sorts by", async () => {
    const rows = await walk(undefined, 100);
    for (const sort of RESELLER_SORTS)
      expect([sort, new Set(rows.map(VALUE[sort])).size > 1]).toEqual([sort, true]);
    expect(rows.some(({ revenue, revenue12Months }) => revenue12Months.amount < revenue.amount)).toBe(true);
  });

  it("filters, and counts and names what the filters leave", async () => {
    const all = await walk("business", 50);
    const cases: [FilterResellersInput, (row: ResellerRowDto) => boolean][] = [
      [{ status: "suspended" }, (row) => row.status === "suspended"],
      [{ tier: "gold" }, (row) => row.tier.name === "Gold"],
      [{ rate: "own_rate" }, (row) => row.rateSource === "own_rate"],
      [
        { rate: "tier_rate", status: "active" },
        (row) => row.rateSource === "tier_rate" && row.status === "active",
      ],
      [{ rate: "default_rate" }, (row) => row.rateSource === "default_rate"],
      [{ outstanding: "open" }, (row) => row.outstanding.amount > 0],
      [{ q: "ACM" }, (row) => row.businessName === "acme"],
      [{ q: all[3]?.email.slice(0, 30) }, (row) => row.id === all[3]?.id],
      [{ q: all[5]?.id }, (row) => row.id === all[5]?.id],
      [{ q: all[5]?.id.slice(0, -1) }, () => false],
      [{ q: "%" }, () => false],
    ];
    for (const [filters, matches] of cases) {
      const expected = all.filter(matches).map(({ id }) => id);
      expect((await walk("business", 4, filters)).map(({ id }) => id)).toEqual(expected);
      expect(await countResellers(ctx(), filters)).toBe(expected.length);
      expect(await matchingResellers(ctx(), filters)).toEqual(expected);
    }
  });

  it("is exported in the same order under the same filters", async () => {
    const filters = { sort: "-revenue" as const, status: "active" as const };
    const exported: string[] = [];
    for await (const page of await exportResellers(ctx(), filters))
      exported.push(...page.map(({ id }) => id));
    expect(exported).toEqual((await walk("-revenue", 3, { status: "active" })).map(({ id }) => id));
  });

  it("takes a cursor under its own sort and filters alone", async () => {
    const first = { limit: 2, sort: "-revenue", status: "active" } as const;
    const { nextCursor } = await listResellers(ctx(), first);
    const cursor = nextCursor ?? "";
    expect(await codeOf(listResellers(ctx(), { ...first, limit: 5, cursor }))).toBe("done");
    expect(fitsResellerList({ ...first, cursor })).toBe(true);
    const forged = (value: string) =>
      encodeSortedCursor(["resellers", "-revenue", null, "active", null, null, null], { id: newId(), value });
    for (const wrong of [
      { ...first, sort: "revenue" as const, cursor },
      { ...first, status: undefined, cursor },
      { ...first, q: "acme", cursor },
      { ...first, cursor: "nonsense" },
      { ...first, cursor: forged("1 OR 1=1") },
      { ...first, cursor: forged("9".repeat(30)) },
    ]) {
      expect(await codeOf(listResellers(ctx(), wrong))).toBe("invalid_cursor");
    }
    expect(fitsResellerList({ ...first, sort: "created", cursor })).toBe(false);
  });

  it("refuses other sorts and filters, and everybody but admins", async () => {
    for (const wrong of [
      { sort: "secret" },
      { sort: "--revenue" },
      { status: "gone" },
      { rate: "x" },
      { orderBy: "id" },
    ])
      expect(listResellersInput.safeParse(wrong).success).toBe(false);
    expect(filterResellersInput.safeParse({ sort: "revenue" }).success).toBe(false);
    const reseller = await createTestReseller({ status: "inactive" });
    const key = testContext({
      kind: "api_key",
      keyId: newId(),
      label: "Key",
      resellerId: reseller.clientId,
      scopes: ["account:read"],
      resellerStatus: "active",
    });
    for (const list of [countResellers, matchingResellers]) {
      expect(await codeOf(list(reseller.ctx, {}))).toBe("forbidden");
      expect(await codeOf(list(key, {}))).toBe("forbidden");
      expect(await codeOf(list(anonymousContext(), {}))).toBe("unauthenticated");
    }
    expect(await codeOf(listResellers(key, { limit: 5 }))).toBe("forbidden");
  });
});
