import { authorizeProvider } from "@/core/access";
import { BILLING_CYCLES, periodEnd } from "@/core/billing-cycle";
import { AppError } from "@/core/errors";
import { type Context, inTransaction, Prisma, type Tx } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import { evaluateTier } from "@/features/resellers";
import { announceOrder } from "./announce-order";
import { finishAction } from "./finish-action";
import { type JsonService, serviceFromJson } from "./service-json";
import { type ShownService, serviceObject, toServiceDto } from "./service-row";

/**
 * Provisioning reports that a service runs: its first paid period starts now, and the order to make it run is done.
 * Does nothing for one that is active already, since a job may come twice (house rule 9).
 */
export async function activateService(ctx: Context, input: { id: string }): Promise<void> {
  const scope = authorizeProvider(ctx, "service:provision");
  await inTransaction(ctx, scope, async (tx) => {
    const action = await tx.provisioningAction.findFirst({
      where: { serviceId: input.id, kind: "create" },
      orderBy: { seq: "desc" },
    });
    if (!action) throw new AppError("not_found");
    if (await finishAction(tx, ctx, action.id, { reference: null })) await startService(tx, ctx, input.id);
  });
}

/** The first paid period of a service starts now. Nothing for one that was cancelled meanwhile. */
export async function startService(tx: Tx, ctx: Context, id: string): Promise<void> {
  const service = await start(tx, ctx, id);
  if (!service) return;
  const { clientId, orderId } = service;
  const dto = toServiceDto(service);
  await recordActivity(tx, ctx, {
    action: "service.activated",
    clientId,
    object: serviceObject(service),
    before: { status: "provisioning" },
    after: { status: dto.status, period_end: dto.periodEnd },
  });
  await evaluateTier(tx, ctx, clientId, "service");
  await emitEvent(tx, ctx, { type: "service.activated", clientId, object: dto });
  await announceOrder(tx, ctx, { id: orderId, clientId });
}

/** The service that runs now and its first period, in one statement; null when it was not to be made any more. */
async function start(tx: Tx, ctx: Context, id: string): Promise<ShownService | null> {
  const now = ctx.clock.now();
  const ends = JSON.stringify(
    Object.fromEntries(BILLING_CYCLES.map((cycle) => [cycle, periodEnd(now, cycle)])),
  );
  const [row] = await tx.$queryRaw<{ service: JsonService }[]>(Prisma.sql`
    WITH started AS (
      UPDATE services s SET status = 'active', activated_at = ${now}, period_start = ${now},
        period_end = (${ends}::jsonb ->> s.cycle::text)::timestamptz, updated_at = ${now}
      WHERE s.id = ${id}::uuid AND s.status = 'provisioning' RETURNING s),
    period AS (
      INSERT INTO service_periods
        (service_id, client_id, period_start, period_end, recurring_minor, recurring_retail_minor, created_at)
      SELECT (s).id, (s).client_id, (s).period_start, (s).period_end, (s).recurring_minor, (s).recurring_retail_minor,
        ${now} FROM started WHERE (s).period_end IS NOT NULL)
    SELECT service_json(s) AS service FROM started`);
  return row ? serviceFromJson(row.service) : null;
}
