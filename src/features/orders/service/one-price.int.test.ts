import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { systemClock } from "@/core/clock";
import { parsePublicId } from "@/core/ids";
import { getInvoice } from "@/features/billing";
import {
  compareRenewals,
  getPricedProduct,
  loadPricingBasis,
  readPriceWorld,
  readServiceGroups,
} from "@/features/pricing";
import { activateService } from "@/features/services";
import { asProvider, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import { layDownRow, type NewRule } from "@/testing/running-services";
import { payOrderOf } from "@/testing/tiers";
import { createOrder, createOrderInput, quoteOrder, quoteOrderInput } from "..";

// R26, R28: the same number in the catalogue, the quote, the order, the invoice and the renewal, by whatever rules.

let product: TestProduct;
let ids: { product: string; category: string; ram: string; ips: string };

beforeAll(async () => {
  product = await createTestProduct();
  const row = await asProvider((tx) =>
    tx.product.findUniqueOrThrow({ where: { id: parsePublicId("product", product.id) ?? "" } }),
  );
  ids = {
    product: row.id,
    category: row.categoryId,
    ram: parsePublicId("option", product.ram.option) ?? "",
    ips: parsePublicId("option", product.ips.option) ?? "",
  };
  await asProvider(async (tx) => {
    await tx.productPrice.updateMany({ where: { productId: row.id }, data: { floorMinor: 4_321n } });
    await tx.optionPrice.updateMany({ where: { optionId: ids.ram }, data: { floorMinor: 1_111n } });
  });
});

const bps = fc.integer({ min: 0, max: 10_000 });
const laid = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("own_rate" as const), rateBps: bps }),
    fc.record({ kind: fc.constant("reseller_category" as const), rateBps: bps, category: fc.constant(true) }),
    fc.record({ kind: fc.constant("reseller_product" as const), rateBps: bps, product: fc.constant(true) }),
    fc.record({
      kind: fc.constant("price_book" as const),
      target: fc.constantFrom("product" as const, "ram" as const, "ips" as const),
      priceMinor: fc.integer({ min: 0, max: 12_000 }).map(BigInt),
    }),
  ),
  { minLength: 1, maxLength: 4 },
);
type Laid = typeof laid extends fc.Arbitrary<infer T> ? T : never;

function rowOf(rule: Laid[number], resellerId: string): NewRule {
  if (rule.kind === "price_book") {
    const target = rule.target === "product" ? { productId: ids.product } : { optionId: ids[rule.target] };
    const { kind, priceMinor } = rule;
    return { kind, resellerId, ...target, priceMinor, cycle: "monthly", currency: "EUR" };
  }
  const { kind, rateBps } = rule;
  return {
    kind,
    resellerId,
    rateBps,
    ...("category" in rule ? { categoryId: ids.category } : {}),
    ...("product" in rule ? { productId: ids.product } : {}),
  };
}

/** Base, RAM, addresses and panel as the catalogue shows them, of one each. */
async function catalogueUnits(reseller: TestReseller): Promise<number[]> {
  const { product: priced } = await getPricedProduct(reseller.ctx, { id: ids.product });
  const options = priced.groups.map(
    ({ options: [option] }) => option?.prices[0]?.recurring.price.amount ?? -1,
  );
  return [priced.prices[0]?.recurring.price.amount ?? -1, ...options];
}

const recurring = <Line extends { kind: string }>(lines: readonly Line[]) =>
  lines.filter(({ kind }) => kind !== "setup");

it("says one price everywhere", { timeout: 120_000 }, async () => {
  for (const rules of fc.sample(laid, { numRuns: 12, seed: 20261126 })) {
    const reseller = await createTestReseller();
    for (const rule of rules) await layDownRow(rowOf(rule, reseller.clientId));
    const shown = await catalogueUnits(reseller);
    const input = { items: [serverItem(product, 2)] };
    const quote = await quoteOrder(reseller.ctx, quoteOrderInput.parse(input));
    const { order } = await createOrder(reseller.ctx, createOrderInput.parse(input));
    if (!order) throw new Error("no order");
    await payOrderOf(order, systemClock);
    for (const id of order.items[0]?.serviceIds ?? [])
      await activateService(jobContext(), { id: parsePublicId("service", id) ?? "" });
    const invoice = await getInvoice(reseller.ctx, {
      id: parsePublicId("invoice", order.invoiceId ?? "") ?? "",
    });
    const units = (lines: readonly { kind: string; unit: { amount: number } }[]) =>
      recurring(lines).map(({ unit }) => unit.amount);
    expect(units(quote.items[0]?.lines ?? [])).toEqual(shown);
    expect(units(order.items[0]?.lines ?? [])).toEqual(shown);
    expect(units(invoice.lines)).toEqual(shown);
    // "Why this price" says the same of the invoice as of the order.
    const why = ({
      rule,
      cap,
      ruledUnit,
      ruleValidTo,
      tierName,
    }: Pick<(typeof invoice.lines)[number], "rule" | "cap" | "ruledUnit" | "ruleValidTo" | "tierName">) => ({
      rule,
      cap,
      ruledUnit,
      ruleValidTo,
      tierName,
    });
    expect(invoice.lines.map(why)).toEqual(order.items[0]?.lines.map(why));

    const renewal = await asProvider(async (tx) => {
      const world = await readPriceWorld(tx, new Date());
      const groups = await readServiceGroups(tx, { clients: [reseller.clientId], products: null });
      return compareRenewals(groups, world, world);
    });
    expect(renewal).toHaveLength(1);
    expect(renewal[0]?.after.lines.map(({ unitMinor }) => unitMinor)).toEqual(shown);
    expect(renewal[0]?.after.recurringMinor).toBe(order.items[0]?.recurring.amount);
    const basis = await loadPricingBasis(reseller.ctx, { kind: "tenant", clientId: reseller.clientId });
    expect(basis.terms.kind).toBe("wholesale");
  }
});
