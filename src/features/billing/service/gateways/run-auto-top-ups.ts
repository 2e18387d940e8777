import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction } from "@/db";
import { configuredGateways, type Gateway } from "@/integrations/gateways";
import { log } from "@/log";
import { isOpenAttempt } from "../../domain/attempt-states";
import { hasExpired } from "../../domain/card-expiry";
import { chargeSaved } from "./charge-saved";
import { failExpired } from "./fail-expired";
import { offeredGateway, payableTopUp, readPayer } from "./payable";
import { findSavedMethod } from "./saved-methods";

const HOUR_MS = 3_600_000;
/** A card that was declined is tried again after a day, and one that was charged not within the hour. */
const PAUSE_MS = { failed: 24 * HOUR_MS, succeeded: HOUR_MS } as const;

type Due = { client_id: string; method_id: string; gateway: string; amount: bigint };

/**
 * R77: tops up the balances that have fallen below what their clients have set, each from the client's own card. Run
 * twice at once, one of them charges.
 *
 * @returns how many cards were charged, or tried
 */
export async function runAutoTopUps(
  ctx: Context,
  gateways: Gateway[] = configuredGateways(),
): Promise<{ tried: number }> {
  const scope = authorizeProvider(ctx, "payment:charge");
  const due = await inTransaction(
    ctx,
    scope,
    (tx) => tx.$queryRaw<Due[]>`
    SELECT s.client_id, s.payment_method_id AS method_id, s.preferred AS gateway, s.top_up_minor AS amount
    FROM payment_settings s JOIN clients c ON c.id = s.client_id
      JOIN ledger_accounts a ON a.client_id = c.id AND a.kind = 'client_balance' AND a.currency = c.currency
    WHERE s.top_up_minor IS NOT NULL AND s.payment_method_id IS NOT NULL AND a.balance_minor < s.top_up_below_minor
      -- What a bank takes back is not charged again by itself.
      AND a.overdrawn_minor = 0
      AND NOT EXISTS (SELECT FROM disputes d WHERE d.client_id = s.client_id AND d.status = 'open')
    ORDER BY s.client_id`,
  );
  let tried = 0;
  for (const each of due) {
    const last = await lastTry(ctx, each.client_id);
    if (!mayFollow(ctx, last)) continue;
    tried += 1;
    await topUpOne(ctx, each, gateways, `after-${last?.id ?? each.client_id}`).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      log().warn({ client: each.client_id, code: error.code }, "an automatic top-up could not be tried");
    });
  }
  return { tried };
}

function lastTry(ctx: Context, clientId: string) {
  return inTransaction(ctx, { kind: "tenant", clientId }, (tx) =>
    tx.paymentAttempt.findFirst({ where: { clientId, purpose: "auto_top_up" }, orderBy: { id: "desc" } }),
  );
}

function mayFollow(ctx: Context, last: Awaited<ReturnType<typeof lastTry>>): boolean {
  if (!last) return true;
  if (isOpenAttempt(last.status)) return false;
  const pauseMs = last.status === "succeeded" ? PAUSE_MS.succeeded : PAUSE_MS.failed;
  return ctx.clock.now().getTime() - last.startedAt.getTime() >= pauseMs;
}

/** Two runs that have seen the same try before share a key: one of them charges. */
async function topUpOne(ctx: Context, due: Due, gateways: Gateway[], requestKey: string): Promise<void> {
  const scope = { kind: "tenant", clientId: due.client_id } as const;
  const payer = await readPayer(ctx, scope);
  const gateway = offeredGateway(due.gateway, payer.currency, gateways);
  const method = await findSavedMethod(ctx, scope, due.method_id);
  const payable = payableTopUp(payer, minorFromDb(due.amount), gateway, "auto_top_up");
  const charge = { payable, method, requestKey };
  if (hasExpired(method, ctx.clock.now())) await failExpired(ctx, scope, gateway, charge);
  else await chargeSaved(ctx, scope, gateway, { payer, ...charge });
}
