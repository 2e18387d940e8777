import { authorizeProvider } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import { getSettings } from "@/features/settings";
import { expiresWithin, expiryOf } from "../../domain/card-expiry";

type Row = Prisma.PaymentMethodGetPayload<object>;

/**
 * R77, R80: tells clients of saved cards that expire within the days of the settings, each card once for each expiry
 * date: the database refuses a second notice, however often and by how many at once this runs.
 *
 * @returns how many were told of
 */
export async function warnOfExpiringCards(ctx: Context): Promise<{ told: number }> {
  const scope = authorizeProvider(ctx, "payment:settle");
  const { warnCardDays } = (await getSettings(ctx)).billing.renewals;
  const now = ctx.clock.now();
  const cards = await inTransaction(ctx, scope, (tx) =>
    tx.paymentMethod.findMany({
      where: { removedAt: null, expiryYear: { gte: now.getUTCFullYear() } },
      orderBy: { id: "asc" },
    }),
  );
  let told = 0;
  for (const card of cards.filter((each) => expiresWithin(each, now, warnCardDays)))
    if (await inTransaction(ctx, scope, (tx) => tell(tx, ctx, card))) told += 1;
  return { told };
}

async function tell(tx: Tx, ctx: Context, card: Row): Promise<boolean> {
  const { id, clientId, brand, last4, expiryYear, expiryMonth } = card;
  const { count } = await tx.paymentMethodNotice.createMany({
    skipDuplicates: true,
    data: [{ paymentMethodId: id, clientId, expiryYear, expiryMonth, at: ctx.clock.now() }],
  });
  if (count === 0) return false;
  const settings = await tx.paymentSettings.findUnique({ where: { clientId } });
  const preferred = settings?.paymentMethodId === id;
  await recordActivity(tx, ctx, {
    action: "payment_method.expiring",
    clientId,
    object: { kind: "paymentMethod", id, name: `${brand} ${last4}` },
    after: { expiryMonth, expiryYear },
  });
  const object = {
    id: toPublicId("paymentMethod", id),
    object: "payment_method",
    ...{ gateway: card.gateway, brand, last4, expiryMonth, expiryYear, preferred },
    goodUntil: expiryOf(card).toISOString(),
  };
  await emitEvent(tx, ctx, { type: "payment_method.expiring", clientId, object });
  return true;
}
