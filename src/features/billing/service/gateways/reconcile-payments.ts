import { authorizeProvider } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import { configuredGateways, type Gateway, GatewayError, gatewayNamed } from "@/integrations/gateways";
import { log } from "@/log";
import { isDueForCheck, LOST_AFTER_MS } from "../../domain/attempt-states";
import { type AttemptRow, questionOf } from "./attempt-row";
import { keepMethod } from "./saved-methods";
import { settleAttempt } from "./settle-attempt";
import { reconcileRefunds } from "./settle-refund";

const MAX_IN_A_RUN = 200;

/**
 * Asks the gateways what has become of attempts whose outcome nobody has told: it may be asked again and again, and
 * charges nothing. One that a gateway has never heard of has failed, once its request cannot arrive any more.
 *
 * @returns how many were asked about
 */
export async function reconcilePayments(
  ctx: Context,
  gateways: Gateway[] = configuredGateways(),
): Promise<{ asked: number }> {
  const scope = authorizeProvider(ctx, "payment:settle");
  const now = ctx.clock.now();
  const open = await inTransaction(ctx, scope, (tx) =>
    tx.paymentAttempt.findMany({
      where: { status: { in: ["started", "unknown"] } },
      orderBy: { checkedAt: { sort: "asc", nulls: "first" } },
      take: MAX_IN_A_RUN,
    }),
  );
  let asked = await reconcileRefunds(ctx, gateways);
  for (const attempt of open.filter((each) => isDueForCheck(each, now))) {
    const gateway = gatewayNamed(attempt.gateway, gateways);
    if (!gateway || !(await claim(ctx, attempt))) continue;
    asked += 1;
    try {
      await checkAttempt(ctx, gateway, attempt);
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      const id = toPublicId("paymentAttempt", attempt.id);
      log().warn({ attempt: id, code: error.code }, "a gateway could not be asked about a payment");
    }
  }
  return { asked };
}

/** Of two runs at once one asks. */
async function claim(ctx: Context, { id, clientId, checkedAt }: AttemptRow): Promise<boolean> {
  const data = { checkedAt: ctx.clock.now() };
  const { count } = await inTransaction(ctx, { kind: "tenant", clientId }, (tx) =>
    tx.paymentAttempt.updateMany({ where: { id, checkedAt, status: { in: ["started", "unknown"] } }, data }),
  );
  return count === 1;
}

/** Asks about one attempt, and takes the answer in. For verbs that have authorised. */
export async function checkAttempt(ctx: Context, gateway: Gateway, attempt: AttemptRow): Promise<void> {
  const { clientId } = attempt;
  const scope = { kind: "tenant", clientId } as const;
  const where = { clientId_gateway: { clientId, gateway: gateway.name } };
  const known = await inTransaction(ctx, scope, (tx) => tx.gatewayCustomer.findUnique({ where }));
  const customer = known?.reference ?? null;
  const outcome = await gateway.lookUp(questionOf(attempt, customer));
  const ageMs = ctx.clock.now().getTime() - attempt.startedAt.getTime();
  if (outcome.state === "unheard_of" && ageMs < LOST_AFTER_MS) return;
  await settleAttempt(ctx, attempt, outcome);
  if (outcome.state !== "succeeded" || !attempt.savesMethod || !customer || !gateway.saved) return;
  // The message about the card may have been lost as well.
  const cards = await gateway.saved.list(customer);
  await inTransaction(ctx, scope, async (tx) => {
    for (const card of cards) await keepMethod(tx, ctx, clientId, gateway.name, card);
  });
}
