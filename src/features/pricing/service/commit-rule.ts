import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction, type Tx } from "@/db";
import { type Action, recordActivity } from "@/features/activity";
import { readProducts } from "@/features/catalog";
import type { Running } from "../domain/new-hold";
import type { PriceRuleDto, PriceRuleResultDto } from "../dto";
import { keepRunning } from "./keep-running";
import { type RulePlan, rulesAfter, scopeOf } from "./plan-rule";
import { lockPrices } from "./price-lock";
import { type RuleRow, readPriceWorld } from "./price-world";
import { RULE_INCLUDE, ruleName, toRuleDto } from "./rule-row";

type RuleCommand = {
  action: Action;
  /** The rule that it changes; null for a new one. */
  id: string | null;
  running: Running;
  reason: string;
  plan: (tx: Tx, present: RuleRow) => Promise<RulePlan> | RulePlan;
};

/** Follows a plan for a rule in one transaction: running services, rows, the log. One admin at a time. */
export async function commitRule(ctx: Context, command: RuleCommand): Promise<PriceRuleResultDto> {
  const scope = authorizeProvider(ctx, "price_rule:manage");
  return inTransaction(ctx, scope, async (tx) => {
    await lockPrices(tx);
    const present = command.id === null ? null : await tx.priceRule.findUnique({ where: { id: command.id } });
    if (command.id !== null && !present) throw new AppError("not_found");
    const before = present && (await readDto(tx, ctx, present.id));
    const plan = await command.plan(tx, present as RuleRow);
    const held = await keepByPlan(tx, ctx, command, plan);
    await follow(tx, plan, command.reason);
    const isGone = plan.remove.includes(plan.rule.id);
    const after = isGone ? null : await readDto(tx, ctx, plan.rule.id);
    const rule = (after ?? before) as PriceRuleDto;
    await recordActivity(tx, ctx, {
      action: command.action,
      clientId: plan.rule.resellerId,
      object: { kind: "priceRule", id: plan.rule.id, name: ruleName(rule) },
      ...(before ? { before: shown(before) } : {}),
      after: {
        ...(after ? shown(after) : { taken_back: true }),
        running: command.running.mode,
        held_services: held,
        reason: command.reason,
      },
    });
    return { rule: after, effectiveAt: plan.at.toISOString(), held };
  });
}

async function readDto(tx: Tx, ctx: Context, id: string): Promise<PriceRuleDto> {
  const row = await tx.priceRule.findUniqueOrThrow({ where: { id }, include: RULE_INCLUDE });
  return toRuleDto(row, ctx.clock.now());
}

async function keepByPlan(tx: Tx, ctx: Context, { running, reason }: RuleCommand, plan: RulePlan) {
  // Reading the catalogue is spared where nobody is.
  const products =
    running.mode === "next_renewal" ? new Map() : (await readProducts(tx, plan.at)).productById;
  return keepRunning(tx, ctx, {
    kind: "rule",
    at: plan.at,
    running,
    reason,
    scope: scopeOf(plan.rule, products.values()),
    worlds: async () => {
      const before = await readPriceWorld(tx, plan.at, { products });
      return [before, { ...before, rules: rulesAfter(before.rules, plan) }];
    },
  });
}

async function follow(tx: Tx, { create, update, remove }: RulePlan, reason: string): Promise<void> {
  if (remove.length > 0) await tx.priceRule.deleteMany({ where: { id: { in: remove } } });
  for (const { id, ...row } of update) {
    const { rateBps, priceMinor, setupMinor, validFrom, validTo, updatedAt } = row;
    const data = { rateBps, priceMinor, setupMinor, validFrom, validTo, updatedAt };
    await tx.priceRule.update({ where: { id }, data });
  }
  if (create.length > 0) await tx.priceRule.createMany({ data: create.map((row) => ({ ...row, reason })) });
}

function shown(rule: PriceRuleDto) {
  return {
    kind: rule.kind,
    rate_bps: rule.rateBps,
    price_minor: rule.price?.amount ?? null,
    setup_minor: rule.setup?.amount ?? null,
    currency: rule.price?.currency ?? null,
    cycle: rule.cycle,
    valid_from: rule.validFrom,
    valid_to: rule.validTo,
  };
}
