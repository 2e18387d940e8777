import { authorizeTenant } from "@/core/access";
import { AppError, fieldError } from "@/core/errors";
import { newId, toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { type Catalog, getCatalog } from "@/features/catalog";
import { isVisibleTo, loadPricingBasis, type PricingBasis } from "@/features/pricing";
import type {
  ResalePriceIdInput,
  ResaleRuleIdInput,
  SetResalePriceInput,
  SetResaleRuleInput,
} from "../schemas";
import { targetOf } from "./get-resale-list";
import { type PriceRow, type RuleRow, toMarkupRule } from "./resale-book";

const EVERYTHING = "everything";

/** Lays down the reseller's rule for a product, a category or everything, in place of the one that was there. */
export async function setResaleRule(ctx: Context, input: SetResaleRuleInput): Promise<{ id: string }> {
  const scope = authorizeTenant(ctx, "resale:manage");
  const { basis, catalog } = await readWorld(ctx, scope);
  const where = targetFilter(scope.clientId, input);
  if (input.product) checkProduct(catalog, basis, input.product);
  if (input.category && !catalog.categories.some(({ id }) => id === input.category))
    throw fieldError(["category"], "not_found", "There is no such category");
  const fixed = input.markup === "wholesale_fixed";
  const now = ctx.clock.now();
  const data = {
    markup: input.markup,
    markupBps: fixed ? null : (input.markupBps ?? 0),
    markupMinor: fixed ? BigInt(input.markupMinor ?? 0) : null,
    rounding: input.rounding,
    updatedAt: now,
  };
  return inTransaction(ctx, scope, async (tx) => {
    await oneAtATime(tx, scope.clientId);
    const before = await tx.resaleRule.findFirst({ where });
    const row = before
      ? await tx.resaleRule.update({ where: { id: before.id }, data })
      : await tx.resaleRule.create({ data: { ...where, ...data, id: newId(now), createdAt: now } });
    await recordActivity(tx, ctx, {
      action: "resale_rule.set",
      clientId: scope.clientId,
      object: ruleObject(row, catalog),
      ...(before ? { before: toMarkupRule(before) } : {}),
      after: toMarkupRule(row),
    });
    return { id: toPublicId("resaleRule", row.id) };
  });
}

export async function removeResaleRule(ctx: Context, { id }: ResaleRuleIdInput): Promise<void> {
  const scope = authorizeTenant(ctx, "resale:manage");
  const catalog = await getCatalog(ctx);
  await inTransaction(ctx, scope, async (tx) => {
    const row = await tx.resaleRule.findFirst({ where: { id, resellerId: scope.clientId } });
    const { count } = await tx.resaleRule.deleteMany({ where: { id, resellerId: scope.clientId } });
    if (!row || count === 0) throw new AppError("not_found");
    await recordActivity(tx, ctx, {
      action: "resale_rule.removed",
      clientId: scope.clientId,
      object: ruleObject(row, catalog),
      before: toMarkupRule(row),
    });
  });
}

/** Lays down a price of its own for a product and cycle, in the reseller's currency; it wins over every rule. */
export async function setResalePrice(ctx: Context, input: SetResalePriceInput): Promise<{ id: string }> {
  const scope = authorizeTenant(ctx, "resale:manage");
  const { basis, catalog } = await readWorld(ctx, scope);
  const product = checkProduct(catalog, basis, input.product);
  if (!product.prices[basis.currency]?.[input.cycle])
    throw fieldError(["cycle"], "no_price", `This product has no ${input.cycle} price in ${basis.currency}`);
  const now = ctx.clock.now();
  const { currency } = basis;
  const where = { resellerId: scope.clientId, productId: product.id, cycle: input.cycle, currency };
  const data = { priceMinor: BigInt(input.priceMinor), updatedAt: now };
  return inTransaction(ctx, scope, async (tx) => {
    await oneAtATime(tx, scope.clientId);
    const before = await tx.resalePrice.findFirst({ where });
    const row = before
      ? await tx.resalePrice.update({ where: { id: before.id }, data })
      : await tx.resalePrice.create({ data: { ...where, ...data, id: newId(now), createdAt: now } });
    await recordActivity(tx, ctx, {
      action: "resale_price.set",
      clientId: scope.clientId,
      object: priceObject(row, catalog),
      ...(before ? { before: priceFacts(before) } : {}),
      after: priceFacts(row),
    });
    return { id: toPublicId("resalePrice", row.id) };
  });
}

export async function removeResalePrice(ctx: Context, { id }: ResalePriceIdInput): Promise<void> {
  const scope = authorizeTenant(ctx, "resale:manage");
  const catalog = await getCatalog(ctx);
  await inTransaction(ctx, scope, async (tx) => {
    const row = await tx.resalePrice.findFirst({ where: { id, resellerId: scope.clientId } });
    const { count } = await tx.resalePrice.deleteMany({ where: { id, resellerId: scope.clientId } });
    if (!row || count === 0) throw new AppError("not_found");
    await recordActivity(tx, ctx, {
      action: "resale_price.removed",
      clientId: scope.clientId,
      object: priceObject(row, catalog),
      before: priceFacts(row),
    });
  });
}

async function readWorld(ctx: Context, scope: Parameters<typeof loadPricingBasis>[1]) {
  const [basis, catalog] = await Promise.all([loadPricingBasis(ctx, scope), getCatalog(ctx)]);
  return { basis, catalog };
}

/** Two at once would both find no rule; the table's unique index is the second fence. */
function oneAtATime(tx: Tx, resellerId: string) {
  return tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`resale:${resellerId}`}, 0))`;
}

function targetFilter(resellerId: string, { category, product }: SetResaleRuleInput) {
  const scope = product ? "product" : category ? "category" : EVERYTHING;
  return { resellerId, scope, categoryId: category ?? null, productId: product ?? null } as const;
}

function checkProduct(catalog: Catalog, basis: PricingBasis, id: string) {
  const product = catalog.productById.get(id);
  if (!product || !isVisibleTo(product, basis))
    throw fieldError(["product"], "not_found", "There is no such product");
  return product;
}

function ruleObject(row: RuleRow, catalog: Catalog) {
  return { kind: "resaleRule", id: row.id, name: targetOf(row, catalog)?.name ?? EVERYTHING } as const;
}

function priceObject(row: PriceRow, catalog: Catalog) {
  const name = catalog.productById.get(row.productId)?.name ?? "";
  return { kind: "resalePrice", id: row.id, name: `${name} (${row.cycle})` } as const;
}

function priceFacts({ priceMinor, currency, cycle }: PriceRow) {
  return { price: { amount: minorFromDb(priceMinor), currency }, cycle };
}
