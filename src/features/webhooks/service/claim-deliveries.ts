import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction, type Tx } from "@/db";
import { readSettings } from "@/features/settings";
import { TRIES_IN_ORDER } from "../domain/schedule";

/** How long a worker has a delivery to itself: longer than any try takes, in ms. */
const LEASE_MS = 60_000;
/** So many tries at once to one endpoint, or a few more when workers look at one moment: a slow one blocks no others. */
const AT_ONCE = 5;

/** One try that this worker, and nobody else, is to make. */
export type ClaimedDelivery = {
  id: string;
  reseller_id: string;
  endpoint_id: string;
  event_id: string;
  body: string;
  /** This one included. */
  attempts: number;
  url: string;
  secret: string;
  previous_secret: string | null;
  previous_until: Date | null;
};

/**
 * Takes up to `limit` deliveries that are due, each for one try. A later event of an object waits while an earlier one
 * has not had its first tries. While the program is off, all wait (R67).
 */
export async function claimDeliveries(
  ctx: Context,
  { limit }: { limit: number },
): Promise<ClaimedDelivery[]> {
  const scope = authorizeProvider(ctx, "webhook:deliver");
  const now = ctx.clock.now();
  return await inTransaction(ctx, scope, async (tx) => {
    if (!(await anyDue(tx, now))) return [];
    const { program } = await readSettings(tx);
    if (!program.enabled) return [];
    await giveUpOrphans(tx, now);
    await freeExpired(tx, now);
    return await claim(tx, now, limit);
  });
}

async function anyDue(tx: Tx, now: Date): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ due: boolean }[]>`
    SELECT EXISTS (SELECT FROM webhook_deliveries WHERE status = 'pending' AND next_try_at <= ${now}::timestamptz)
      OR EXISTS (SELECT FROM webhook_deliveries WHERE status = 'sending' AND lease_until <= ${now}::timestamptz) AS due`;
  return row?.due ?? false;
}

/** What is due at an endpoint that is switched off, or of a reseller that is not active, is not sent any more. */
async function giveUpOrphans(tx: Tx, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE webhook_deliveries d SET status = 'failed', next_try_at = NULL,
      failure = CASE WHEN e.status <> 'active' THEN 'endpoint_disabled' ELSE 'reseller_not_active' END
    FROM webhook_endpoints e JOIN resellers r ON r.id = e.reseller_id
    WHERE d.endpoint_id = e.id AND d.status = 'pending' AND d.next_try_at <= ${now}::timestamptz
      AND (e.status <> 'active' OR r.status <> 'active')`;
}

/** A worker that died has made its try, as far as anybody knows. */
async function freeExpired(tx: Tx, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE webhook_deliveries SET status = 'pending', next_try_at = ${now}::timestamptz, lease_until = NULL
    WHERE id IN (SELECT id FROM webhook_deliveries
      WHERE status = 'sending' AND lease_until <= ${now}::timestamptz FOR UPDATE SKIP LOCKED)`;
}

function claim(tx: Tx, now: Date, limit: number): Promise<ClaimedDelivery[]> {
  const leaseUntil = new Date(now.getTime() + LEASE_MS);
  return tx.$queryRaw<ClaimedDelivery[]>`
    WITH due AS (
      SELECT one.id, e.url, e.secret, e.previous_secret, e.previous_until
      FROM webhook_endpoints e CROSS JOIN LATERAL (
        SELECT d.id, d.next_try_at FROM webhook_deliveries d
        WHERE d.endpoint_id = e.id AND d.status = 'pending' AND d.next_try_at <= ${now}::timestamptz
          AND NOT EXISTS (SELECT FROM webhook_deliveries p
            WHERE p.endpoint_id = d.endpoint_id AND p.object_id = d.object_id AND p.event_id < d.event_id
              AND ((p.status = 'pending' AND p.attempts < ${TRIES_IN_ORDER}::int)
                OR (p.status = 'sending' AND p.attempts <= ${TRIES_IN_ORDER}::int)))
        ORDER BY d.next_try_at, d.event_id
        LIMIT greatest(${AT_ONCE}::int - (SELECT count(*) FROM webhook_deliveries s
          WHERE s.endpoint_id = e.id AND s.status = 'sending'), 0)
        FOR UPDATE SKIP LOCKED
      ) AS one
      WHERE e.status = 'active' AND e.id IN (SELECT endpoint_id FROM webhook_deliveries
        WHERE status = 'pending' AND next_try_at <= ${now}::timestamptz)
      ORDER BY one.next_try_at LIMIT ${limit}::int
    )
    UPDATE webhook_deliveries d SET status = 'sending', attempts = d.attempts + 1, next_try_at = NULL,
      lease_until = ${leaseUntil}::timestamptz, last_try_at = ${now}::timestamptz
    FROM due WHERE d.id = due.id
    RETURNING d.id, d.reseller_id, d.endpoint_id, d.event_id, d.body, d.attempts,
      due.url, due.secret, due.previous_secret, due.previous_until`;
}
