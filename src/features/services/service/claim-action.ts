import { toPublicId } from "@/core/ids";
import { type Context, Prisma, type Tx } from "@/db";
import type { ProvisioningOrder } from "@/integrations/provisioning";
import type { StoredSelection } from "./service-row";

/** How long whoever took an action is believed to be at it, in ms: well beyond the time-out of asking. */
const AT_IT_MS = 2 * 60_000;

/** An action that this caller alone is to carry out; `attempts` counts this try. */
export type ClaimedAction = {
  id: string;
  kind: ProvisioningOrder["kind"];
  clientId: string;
  serviceId: string;
  attempts: number;
  order: ProvisioningOrder;
};

type Row = {
  id: string;
  kind: ProvisioningOrder["kind"];
  client_id: string;
  service_id: string;
  attempts: number;
  request: StoredRequest;
  reference: string | null;
};

type StoredRequest = {
  product: string;
  product_name: string;
  cycle: string;
  label: string | null;
  options: StoredSelection[];
};

/**
 * Takes the oldest action that is due: one that waits, or whose taker has not been heard of. Of several callers each
 * gets another one (SKIP LOCKED); a service's actions come one after the other, and after a failed one none.
 */
export async function claimAction(tx: Tx, ctx: Context, provisioner: string): Promise<ClaimedAction | null> {
  const now = ctx.clock.now();
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    UPDATE provisioning_actions a SET state = 'running', attempts = a.attempts + 1, provisioner = ${provisioner},
      next_try_at = ${new Date(now.getTime() + AT_IT_MS)}, updated_at = ${now}
    FROM services s
    WHERE s.id = a.service_id AND a.id = (
      SELECT d.id FROM provisioning_actions d
      WHERE (d.state = 'waiting' OR (d.state = 'running' AND d.accepted_at IS NULL)) AND d.next_try_at <= ${now}
        AND NOT EXISTS (SELECT FROM provisioning_actions e WHERE e.service_id = d.service_id AND e.seq < d.seq
          AND e.state IN ('waiting', 'running', 'failed'))
      ORDER BY d.seq LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING a.id, a.kind, a.client_id, a.service_id, a.attempts, a.request, s.external_reference AS reference`);
  return rows[0] ? toClaimed(rows[0]) : null;
}

/** The caller's own try has come to this; nothing when somebody else has reported meanwhile. */
export async function noteAttempt(
  tx: Tx,
  ctx: Context,
  { id, attempts }: ClaimedAction,
  outcome: { acceptedUntil: Date | null } | { retryAt: Date; error: string },
): Promise<void> {
  const now = ctx.clock.now();
  const isAccepted = "acceptedUntil" in outcome;
  await tx.provisioningAction.updateMany({
    where: { id, attempts, state: "running", acceptedAt: null },
    data: isAccepted
      ? { acceptedAt: now, nextTryAt: outcome.acceptedUntil, lastError: null, updatedAt: now }
      : { state: "waiting", nextTryAt: outcome.retryAt, lastError: outcome.error, updatedAt: now },
  });
}

/** When the next action is due that no other of its service stands before; null when none waits. */
export async function nextTry(tx: Tx): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ next: Date | null }[]>(Prisma.sql`
    SELECT min(d.next_try_at) AS next FROM provisioning_actions d
    WHERE d.state = 'waiting' AND NOT EXISTS (SELECT FROM provisioning_actions e
      WHERE e.service_id = d.service_id AND e.seq < d.seq AND e.state IN ('waiting', 'running', 'failed'))`);
  return row?.next ?? null;
}

function toClaimed(row: Row): ClaimedAction {
  const { id, kind, attempts, client_id: clientId, service_id: serviceId, reference, request } = row;
  return {
    id,
    kind,
    clientId,
    serviceId,
    attempts,
    order: {
      id: toPublicId("provisioningAction", id),
      kind,
      service: toPublicId("service", serviceId),
      client: toPublicId("client", clientId),
      reference,
      request: {
        ...request,
        product: toPublicId("product", request.product),
        options: request.options.map(({ group, option, quantity }) => ({
          group: toPublicId("optionGroup", group),
          option: toPublicId("option", option),
          quantity,
        })),
      },
    },
  };
}
