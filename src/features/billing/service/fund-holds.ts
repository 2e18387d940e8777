import { authorizeProvider } from "@/core/access";
import { AppError, fieldError } from "@/core/errors";
import { newId, toPublicId } from "@/core/ids";
import { formatMoney, type Money, minorFromDb } from "@/core/money";
import { type Context, callMoneyFunction, inTransaction } from "@/db";
import { activityRow } from "@/features/activity";
import type { FundHoldDto } from "../account-dto";
import type { HoldFundsInput, ListHoldsInput, ReleaseHoldInput } from "../credit-schemas";
import { readBalance } from "./get-balance";

/** What of a client's balance is set aside now, newest first. */
export async function listHolds(ctx: Context, input: ListHoldsInput): Promise<FundHoldDto[]> {
  const scope = authorizeProvider(ctx, "balance:hold");
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.fundHold.findMany({ where: { clientId: input.client, releasedAt: null }, orderBy: { id: "desc" } }),
  );
  return rows.map(({ id, amountMinor, currency, reason, createdAt }) => ({
    id: toPublicId("fundHold", id),
    amount: { amount: minorFromDb(amountMinor), currency },
    reason,
    createdAt: createdAt.toISOString(),
  }));
}

/**
 * Sets aside a part of a client's balance, in one statement: it cannot be spent until it is released. No more than the
 * client has in advance, without its credit: `validation_failed` at `amount`.
 */
export async function holdFunds(ctx: Context, input: HoldFundsInput): Promise<void> {
  authorizeProvider(ctx, "balance:hold");
  const { client: clientId, amountMinor, reason } = input;
  const { balance } = await readBalance(ctx, clientId);
  const { currency } = balance;
  const most = Math.max(balance.amount, 0);
  if (amountMinor > most)
    throw fieldError(["amount"], "too_large", `At most ${formatMoney(most, currency)} can be set aside`);
  const now = ctx.clock.now();
  const id = newId(now);
  const by = ctx.actor.kind === "admin" ? ctx.actor.userId : null;
  await callMoneyFunction(ctx, "hold_funds", {
    hold: {
      id,
      client_id: clientId,
      currency,
      amount_minor: amountMinor,
      reason,
      created_at: now.toISOString(),
      created_by_user_id: by,
    },
    activity: [
      activityRow(ctx, {
        action: "balance.held",
        clientId,
        object: { kind: "client", id: clientId, name: toPublicId("client", clientId) },
        after: { amount: { amount: amountMinor, currency }, hold: toPublicId("fundHold", id), reason },
        providerOnly: true,
      }),
    ],
    events: [],
  });
}

/** Gives back what a hold has set aside, and says how much. Of two releases at once one goes through, the other is `state_conflict`. */
export async function releaseHold(ctx: Context, input: ReleaseHoldInput): Promise<Money> {
  const scope = authorizeProvider(ctx, "balance:hold");
  const hold = await inTransaction(ctx, scope, (tx) => tx.fundHold.findUnique({ where: { id: input.hold } }));
  if (!hold) throw new AppError("not_found");
  const { clientId, currency } = hold;
  const amount = { amount: minorFromDb(hold.amountMinor), currency };
  await callMoneyFunction(ctx, "release_hold", {
    client_id: clientId,
    hold_id: hold.id,
    at: ctx.clock.now().toISOString(),
    by: ctx.actor.kind === "admin" ? ctx.actor.userId : null,
    activity: [
      activityRow(ctx, {
        action: "balance.released",
        clientId,
        object: { kind: "client", id: clientId, name: toPublicId("client", clientId) },
        after: { amount, hold: toPublicId("fundHold", hold.id) },
        providerOnly: true,
      }),
    ],
    events: [],
  });
  return amount;
}
