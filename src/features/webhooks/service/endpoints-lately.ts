import { firstIdAt, toPublicId } from "@/core/ids";
import type { Tx } from "@/db";
import type { DeliveryStatus } from "../domain/delivery-states";
import type { EndpointRowDto } from "../dto";

const LATELY_MS = 24 * 3_600_000;

type Last = { endpoint_id: string; id: string; status: DeliveryStatus; created_at: Date };
type Failed = { endpoint_id: string; failed: number };

/** The last delivery and the failed ones of a day, for every endpoint of a reseller: as many as it may have. */
export async function readLately(
  tx: Tx,
  resellerId: string,
  now: Date,
): Promise<(endpointId: string) => Pick<EndpointRowDto, "lastDelivery" | "failedLately">> {
  const since = firstIdAt(new Date(now.getTime() - LATELY_MS));
  const last = await tx.$queryRaw<Last[]>`
    SELECT d.endpoint_id, d.id, d.status, d.created_at FROM webhook_endpoints e CROSS JOIN LATERAL (
      SELECT * FROM webhook_deliveries d WHERE d.reseller_id = e.reseller_id AND d.endpoint_id = e.id
      ORDER BY d.id DESC LIMIT 1) d
    WHERE e.reseller_id = ${resellerId}::uuid`;
  const failed = await tx.$queryRaw<Failed[]>`
    SELECT endpoint_id, count(*)::int AS failed FROM webhook_deliveries
    WHERE reseller_id = ${resellerId}::uuid AND status = 'failed' AND id >= ${since}::uuid
      AND endpoint_id IN (SELECT id FROM webhook_endpoints WHERE reseller_id = ${resellerId}::uuid)
    GROUP BY endpoint_id`;
  return (endpointId) => {
    const one = last.find(({ endpoint_id }) => endpoint_id === endpointId);
    return {
      lastDelivery: one
        ? {
            id: toPublicId("webhookDelivery", one.id),
            status: one.status,
            createdAt: one.created_at.toISOString(),
          }
        : null,
      failedLately: failed.find(({ endpoint_id }) => endpoint_id === endpointId)?.failed ?? 0,
    };
  };
}
