import { AppError, type FieldError, fieldError } from "@/core/errors";
import { newId } from "@/core/ids";
import type { Context, Tx } from "@/db";
import type { CatalogProduct } from "@/features/catalog";
import type { ChangeScope } from "../domain/change-scope";
import { productsWith } from "../domain/planned-prices";
import { ruleFieldErrors } from "../domain/rule-fields";
import type { NewRuleInput, RuleChangeInput, RuleEndInput } from "../schemas";
import { effectiveAt } from "./effective-at";
import type { RuleRow } from "./price-world";
import { ruleState } from "./rule-row";
import { ruleTargetErrors } from "./rule-target";

/** What becomes of rules: rows that are made, changed, and taken away, and the moment at which that is felt. */
export type RulePlan = { at: Date; create: RuleRow[]; update: RuleRow[]; remove: string[]; rule: RuleRow };

/** @throws {AppError} `validation_failed` at each field that is missing, wrong or over */
export async function planNewRule(tx: Tx, ctx: Context, input: NewRuleInput): Promise<RulePlan> {
  const now = ctx.clock.now();
  const errors = ruleFieldErrors(input);
  if (errors.length > 0) throw invalid(errors);
  const at = effectiveAt(input, now);
  requireEndAfter(input.validTo, at);
  const rule: RuleRow = {
    id: newId(now),
    kind: input.kind,
    resellerId: input.reseller,
    tierId: input.tier,
    categoryId: input.category,
    productId: input.product,
    optionId: input.option,
    cycle: input.cycle,
    currency: input.currency,
    ...amountsOf(input),
    validFrom: at,
    validTo: input.validTo,
    reason: null,
    createdByUserId: ctx.actor.kind === "admin" ? ctx.actor.userId : null,
    createdAt: now,
    updatedAt: now,
  };
  await requireTargets(tx, rule, now);
  return { at, create: [rule], update: [], remove: [], rule };
}

/** Other amounts or another end. What a rule has been, it stays: a new one follows it. */
export async function planRuleChange(
  tx: Tx,
  ctx: Context,
  input: RuleChangeInput,
  present: RuleRow,
): Promise<RulePlan> {
  const now = ctx.clock.now();
  if (ruleState(present, now) === "ended") throw ended();
  const isBook = present.kind === "price_book";
  const wrong = isBook ? input.rateBps !== null && "rateBps" : input.priceMinor !== null && "priceMinor";
  if (wrong) throw fieldError([wrong], "not_allowed", "This rule has no such thing");
  const hasAmounts = (isBook ? input.priceMinor : input.rateBps) !== null;
  const validTo = input.validTo === undefined ? present.validTo : input.validTo;
  const amounts = hasAmounts ? amountsOf(input) : {};
  if (ruleState(present, now) === "coming") {
    const from = input.from ?? present.validFrom;
    const at = effectiveAt({ validFrom: from, running: input.running }, now);
    requireEndAfter(validTo, at);
    const rule = { ...present, ...amounts, validFrom: at, validTo, updatedAt: now };
    await requireTargets(tx, rule, now);
    return { at, create: [], update: [rule], remove: [], rule };
  }
  if (!hasAmounts) {
    requireEndAfter(validTo, now);
    const rule = { ...present, validTo, updatedAt: now };
    // Felt from the moment at which the two ends differ.
    const moments = [present.validTo, validTo].flatMap((end) => end ?? []);
    const first = moments.length > 0 ? new Date(Math.min(...moments.map(Number))) : now;
    const at = effectiveAt({ validFrom: first, running: input.running }, now);
    return { at, create: [], update: [rule], remove: [], rule };
  }
  const at = effectiveAt({ validFrom: input.from, running: input.running }, now);
  if (present.validTo && present.validTo <= at)
    throw fieldError(["from"], "ended", "The rule has ended by then: lay down a new one");
  requireEndAfter(validTo, at);
  const rule = {
    ...present,
    ...amounts,
    id: newId(now),
    validFrom: at,
    validTo,
    createdAt: now,
    updatedAt: now,
  };
  await requireTargets(tx, rule, now);
  return { at, create: [rule], update: [{ ...present, validTo: at, updatedAt: now }], remove: [], rule };
}

/** Ends a rule at a moment; one that has not begun by then is taken away, as nothing rests on it. */
export function planRuleEnd(ctx: Context, input: RuleEndInput, present: RuleRow): RulePlan {
  const now = ctx.clock.now();
  if (ruleState(present, now) === "ended") throw ended();
  const at = effectiveAt({ validFrom: input.at, running: input.running }, now);
  if (present.validTo && at >= present.validTo)
    throw fieldError(["at"], "not_before", "The rule ends by then already");
  if (present.validFrom && present.validFrom >= at) {
    const felt = present.validFrom;
    return { at: felt, create: [], update: [], remove: [present.id], rule: present };
  }
  const rule = { ...present, validTo: at, updatedAt: now };
  return { at, create: [], update: [rule], remove: [], rule };
}

/** Rules as they are once a plan has been followed. */
export function rulesAfter(rules: readonly RuleRow[], { create, update, remove }: RulePlan): RuleRow[] {
  const gone = new Set([...remove, ...update.map(({ id }) => id)]);
  return [...rules.filter(({ id }) => !gone.has(id)), ...update, ...create];
}

/** Whose services a rule may concern. A tier's resellers are those of the moment at which it is felt. */
export function scopeOf(rule: RuleRow, products: Iterable<CatalogProduct>): ChangeScope {
  const { resellerId, productId, optionId, categoryId } = rule;
  const target = productId ?? optionId;
  const all = [...products];
  const inCategory = () => all.filter((product) => product.categoryId === categoryId).map(({ id }) => id);
  return {
    clients: resellerId ? [resellerId] : null,
    products: target ? productsWith(all, new Set([target])) : categoryId ? inCategory() : null,
    rule: rule.id,
  };
}

async function requireTargets(tx: Tx, rule: RuleRow, now: Date): Promise<void> {
  const errors = await ruleTargetErrors(tx, rule, now);
  if (errors.length > 0) throw invalid(errors);
}

function requireEndAfter(validTo: Date | null, at: Date): void {
  if (validTo && validTo <= at) throw fieldError(["validTo"], "not_after", "Has to be after the beginning");
}

function amountsOf(input: Pick<NewRuleInput, "rateBps" | "priceMinor" | "setupMinor">) {
  const { rateBps, priceMinor, setupMinor } = input;
  const minor = (amount: number | null) => (amount === null ? null : BigInt(amount));
  return { rateBps, priceMinor: minor(priceMinor), setupMinor: minor(setupMinor) };
}

function ended(): AppError {
  return new AppError("state_conflict", { detail: "The rule has ended: lay down a new one" });
}

function invalid(fields: FieldError[]): AppError {
  return new AppError("validation_failed", { detail: fields[0]?.detail ?? "", fields });
}
