import { authorizeTenant } from "@/core/access";
import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { newId, toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { getSettings } from "@/features/settings";
import { configuredGateways, type Gateway, gatewayNamed, type SavedMethod } from "@/integrations/gateways";
import { expiresWithin, expiryOf, hasExpired } from "../../domain/card-expiry";
import type { SavedMethodDto } from "../../dto";
import type { SavedMethodInput } from "../../schemas";
import { asAppError } from "./gateway-customer";

type Row = Prisma.PaymentMethodGetPayload<object>;

/** The cards that a client has saved, the newest first. */
export async function listSavedMethods(ctx: Context): Promise<SavedMethodDto[]> {
  const scope = authorizeTenant(ctx, "invoice:read");
  const { clientId } = scope;
  const { warnCardDays } = (await getSettings(ctx)).billing.renewals;
  const [rows, settings] = await inTransaction(ctx, scope, (tx) =>
    Promise.all([
      tx.paymentMethod.findMany({ where: { clientId, removedAt: null }, orderBy: { id: "desc" } }),
      tx.paymentSettings.findUnique({ where: { clientId } }),
    ]),
  );
  const now = ctx.clock.now();
  return rows.map((row) => ({
    id: toPublicId("paymentMethod", row.id),
    gateway: row.gateway,
    brand: row.brand,
    last4: row.last4,
    expiryMonth: row.expiryMonth,
    expiryYear: row.expiryYear,
    goodUntil: expiryOf(row).toISOString(),
    expired: hasExpired(row, now),
    expiresSoon: expiresWithin(row, now, warnCardDays),
    preferred: settings?.paymentMethodId === row.id,
  }));
}

/** Forgets a saved card, here and at the gateway; what was preferred or automatic with it ends. */
export async function removePaymentMethod(
  ctx: Context,
  input: SavedMethodInput,
  gateways: Gateway[] = configuredGateways(),
): Promise<void> {
  const scope = authorizeTenant(ctx, "payment_method:manage");
  const method = await findSavedMethod(ctx, scope, input.method);
  const gateway = gatewayNamed(method.gateway, gateways);
  await gateway?.saved?.forget(method.reference).catch((error: unknown) => {
    throw asAppError(error);
  });
  await inTransaction(ctx, scope, (tx) => forgetMethod(tx, ctx, method));
}

/** A card of the client's that is still saved. */
export async function findSavedMethod(ctx: Context, scope: Scope, id: string): Promise<Row> {
  const own = scope.kind === "tenant" ? { clientId: scope.clientId } : {};
  const row = await inTransaction(ctx, scope, (tx) =>
    tx.paymentMethod.findFirst({ where: { id, ...own, removedAt: null } }),
  );
  if (!row) throw new AppError("not_found");
  return row;
}

/** A card is no longer there, whoever took it away. Once. */
export async function forgetMethod(tx: Tx, ctx: Context, { id, clientId, brand, last4 }: Row): Promise<void> {
  const removedAt = ctx.clock.now();
  const { count } = await tx.paymentMethod.updateMany({
    where: { id, removedAt: null },
    data: { removedAt },
  });
  if (count === 0) return;
  const none = { paymentMethodId: null, preferred: "balance", topUpBelowMinor: null, topUpMinor: null };
  await tx.paymentSettings.updateMany({
    where: { clientId, paymentMethodId: id },
    data: { ...none, updatedAt: removedAt },
  });
  await recordActivity(tx, ctx, {
    action: "payment_method.removed",
    clientId,
    object: { kind: "paymentMethod", id, name: `${brand} ${last4}` },
  });
}

/** A gateway has saved a card, or tells of a new expiry date. The same again changes nothing. */
export async function keepMethod(
  tx: Tx,
  ctx: Context,
  clientId: string,
  gateway: string,
  saved: SavedMethod,
): Promise<void> {
  const { reference, brand, last4, expiryMonth, expiryYear } = saved;
  const face = { brand, last4, expiryMonth, expiryYear };
  const now = ctx.clock.now();
  const id = newId(now);
  const row = { id, clientId, gateway, reference, ...face, createdAt: now };
  const { count } = await tx.paymentMethod.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) {
    await tx.paymentMethod.updateMany({ where: { gateway, reference, clientId }, data: face });
    return;
  }
  await recordActivity(tx, ctx, {
    action: "payment_method.saved",
    clientId,
    object: { kind: "paymentMethod", id, name: `${brand} ${last4}` },
    after: { ...face, method: gateway },
  });
}
