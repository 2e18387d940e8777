import { authorizeTenant } from "@/core/access";
import { fieldError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { configuredGateways, type Gateway } from "@/integrations/gateways";
import type { PaymentSettingsDto } from "../../dto";
import type { SetAutoTopUpInput, SetPreferredMethodInput } from "../../schemas";
import { readFailedTopUp } from "./failed-top-up";
import { offeredGateway, readPayer } from "./payable";
import { findSavedMethod } from "./saved-methods";

/** How a client likes to pay, and what it is offered in its currency. */
export async function getPaymentSettings(
  ctx: Context,
  gateways: Gateway[] = configuredGateways(),
): Promise<PaymentSettingsDto> {
  const scope = authorizeTenant(ctx, "invoice:read");
  const { clientId } = scope;
  const { currency } = await readPayer(ctx, scope);
  const [row, failed] = await inTransaction(ctx, scope, async (tx) => {
    const settings = await tx.paymentSettings.findUnique({ where: { clientId } });
    return [settings, settings && (await readFailedTopUp(tx, settings, currency))] as const;
  });
  const money = (minor: bigint | null | undefined) =>
    minor === null || minor === undefined ? null : { amount: minorFromDb(minor), currency };
  return {
    currency,
    preferred: row?.preferred ?? "balance",
    methodId: row?.paymentMethodId ? toPublicId("paymentMethod", row.paymentMethodId) : null,
    topUpBelow: money(row?.topUpBelowMinor),
    topUp: money(row?.topUpMinor),
    topUpFailed: failed,
    offered: gateways
      .filter((gateway) => gateway.offered(currency))
      .map(({ name, saved }) => ({ name, savesMethods: saved !== null })),
  };
}

/** R77: how renewals are paid when the balance does not cover them: by a saved card, or not by themselves. */
export async function setPreferredMethod(
  ctx: Context,
  input: SetPreferredMethodInput,
  gateways: Gateway[] = configuredGateways(),
): Promise<void> {
  const scope = authorizeTenant(ctx, "payment_method:manage");
  const { clientId } = scope;
  const payer = await readPayer(ctx, scope);
  const card = input.method ? await findSavedMethod(ctx, scope, input.method) : null;
  const preferred = card?.gateway ?? input.preferred ?? "balance";
  if (preferred !== "balance") offeredGateway(preferred, payer.currency, gateways);
  const data = { preferred, paymentMethodId: card?.id ?? null };
  // What is topped up by itself needs its card.
  const off = card ? {} : { topUpBelowMinor: null, topUpMinor: null };
  await inTransaction(ctx, scope, (tx) =>
    save(
      tx,
      ctx,
      { clientId, name: payer.name },
      { ...data, ...off },
      { preferred, card: card?.last4 ?? null },
    ),
  );
}

/** R77: below a minimum the balance is topped up from the preferred card; both null turns it off. */
export async function setAutoTopUp(
  ctx: Context,
  { belowMinor, amountMinor }: SetAutoTopUpInput,
  gateways: Gateway[] = configuredGateways(),
): Promise<void> {
  const scope = authorizeTenant(ctx, "payment_method:manage");
  const { clientId } = scope;
  const payer = await readPayer(ctx, scope);
  await inTransaction(ctx, scope, async (tx) => {
    const settings = await tx.paymentSettings.findUnique({ where: { clientId } });
    if (amountMinor !== null) {
      if (!settings?.paymentMethodId)
        throw fieldError(["amountMinor"], "no_card", "Choose a preferred card first");
      const gateway = offeredGateway(settings.preferred, payer.currency, gateways);
      if (gateway.payableMinor(amountMinor, payer.currency) !== amountMinor)
        throw fieldError(["amountMinor"], "not_payable", "Take a rounder amount: the last digit has to be 0");
    }
    const data = {
      topUpBelowMinor: belowMinor === null ? null : BigInt(belowMinor),
      topUpMinor: amountMinor === null ? null : BigInt(amountMinor),
    };
    const { currency } = payer;
    const after =
      belowMinor === null || amountMinor === null
        ? { automatic: false }
        : {
            automatic: true,
            below: { amount: belowMinor, currency },
            amount: { amount: amountMinor, currency },
          };
    await save(tx, ctx, { clientId, name: payer.name }, data, after);
  });
}

async function save(
  tx: Tx,
  ctx: Context,
  client: { clientId: string; name: string },
  data: Partial<Prisma.PaymentSettingsUncheckedCreateInput>,
  after: Record<string, unknown>,
): Promise<void> {
  const { clientId, name } = client;
  const changed = { ...data, updatedAt: ctx.clock.now() };
  await tx.paymentSettings.upsert({
    where: { clientId },
    create: { clientId, ...changed },
    update: changed,
  });
  await recordActivity(tx, ctx, {
    action: "payment_settings.updated",
    clientId,
    object: { kind: "client", id: clientId, name },
    after,
  });
}
