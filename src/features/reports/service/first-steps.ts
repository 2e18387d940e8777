import { authorizeEither, mayClient, type Permission } from "@/core/access";
import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { type Context, inTransaction, type Tx } from "@/db";
import { getTwoStep } from "@/features/identity";
import { readSettings } from "@/features/settings";
import { configuredGateways } from "@/integrations/gateways";
import { mailIsConfigured } from "@/integrations/mail";
import { PROVIDER_STEPS, RESELLER_STEPS } from "../domain/first-steps";
import type { FirstStepsDto } from "../dto";

/**
 * What a reseller, or the provider, has still to do before all works as it should: each read from what there is, and
 * only what this person may do. Null when all of it is done, or the person wants to see it no more.
 */
export async function getFirstSteps(ctx: Context): Promise<FirstStepsDto | null> {
  const scope = authorizeEither(ctx, "report:own", "report:network");
  const { actor } = ctx;
  if ((actor.kind !== "client" && actor.kind !== "admin") || (actor.kind === "client" && actor.seenBy))
    return null;
  const [done, twoStep] = await Promise.all([
    inTransaction(ctx, scope, (tx) => readDone(tx, scope, actor.userId)),
    getTwoStep(ctx),
  ]);
  if (done === null) return null;
  const isDone: Record<string, boolean> = { ...done, two_step: twoStep.enabledAt !== null };
  const all: [string, { href: string; permission: Permission | null }][] = Object.entries(
    actor.kind === "admin" ? PROVIDER_STEPS : RESELLER_STEPS,
  );
  const offered = all.filter(
    ([, { permission }]) => actor.kind === "admin" || permission === null || mayClient(actor, permission),
  );
  const steps = offered.map(([name, { href }]) => ({ name, href, done: isDone[name] ?? false }));
  return steps.every((step) => step.done) ? null : { steps };
}

/** The person wants to see them no more. */
export async function dismissFirstSteps(ctx: Context): Promise<void> {
  const scope = authorizeEither(ctx, "first_steps:dismiss", "report:network");
  const { actor } = ctx;
  if (actor.kind !== "client" && actor.kind !== "admin") throw new AppError("forbidden");
  await inTransaction(ctx, scope, (tx) =>
    tx.user.update({ where: { id: actor.userId }, data: { onboardingDismissedAt: ctx.clock.now() } }),
  );
}

/** Null for a person who has dismissed them. */
async function readDone(tx: Tx, scope: Scope, userId: string): Promise<Record<string, boolean> | null> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { onboardingDismissedAt: true } });
  if (user?.onboardingDismissedAt) return null;
  return scope.kind === "tenant" ? readReseller(tx, scope.clientId) : readProvider(tx);
}

async function readReseller(tx: Tx, clientId: string): Promise<Record<string, boolean>> {
  const [row] = await tx.$queryRaw<Record<string, boolean>[]>`
    SELECT (SELECT address <> '' FROM clients WHERE id = ${clientId}::uuid) AS billing_details,
      EXISTS (SELECT FROM payments WHERE client_id = ${clientId}::uuid) AS balance,
      EXISTS (SELECT FROM resale_rules WHERE reseller_id = ${clientId}::uuid)
        OR EXISTS (SELECT FROM resale_prices WHERE reseller_id = ${clientId}::uuid) AS resale_prices,
      EXISTS (SELECT FROM brands WHERE reseller_id = ${clientId}::uuid) AS brand,
      EXISTS (SELECT FROM customers WHERE reseller_id = ${clientId}::uuid) AS customer,
      EXISTS (SELECT FROM orders WHERE client_id = ${clientId}::uuid) AS "order",
      EXISTS (SELECT FROM api_keys WHERE reseller_id = ${clientId}::uuid) AS api_key`;
  return row ?? {};
}

async function readProvider(tx: Tx): Promise<Record<string, boolean>> {
  const { company } = await readSettings(tx);
  const [row] = await tx.$queryRaw<Record<string, boolean>[]>`
    SELECT EXISTS (SELECT FROM products WHERE status = 'active') AS catalogue,
      (SELECT count(*) > 1 FROM tiers) AS tiers,
      EXISTS (SELECT FROM resellers) AS reseller`;
  return {
    ...row,
    letterhead: company.address !== "",
    payments: company.bankAccount !== "" || configuredGateways().length > 1,
    mail: mailIsConfigured(),
  };
}
