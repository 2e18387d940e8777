import pg from "pg";
import { openEmbeddedPostgres } from "../../scripts/lib/embedded-postgres.mjs";
import { installation } from "./installation";

/** Lets a service have begun earlier, so that its paid time ran out a minute ago. Done as the database's owner. */
export async function endPaidTime(label: string): Promise<void> {
  const embedded = await openEmbeddedPostgres(installation.dataDir);
  const client = new pg.Client({ connectionString: embedded.url() });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.scope', 'provider', true)");
    const found = "SELECT id, period_end - now() + interval '1 minute' AS by FROM services WHERE label = $1";
    const { rowCount } = await client.query(
      `WITH aged AS (${found}), periods AS (UPDATE service_periods p SET period_start = p.period_start - aged.by,
         period_end = p.period_end - aged.by FROM aged WHERE p.service_id = aged.id)
       UPDATE services s SET activated_at = activated_at - aged.by, period_start = period_start - aged.by,
         period_end = period_end - aged.by FROM aged WHERE s.id = aged.id`,
      [label],
    );
    if (rowCount !== 1) throw new Error(`${rowCount} services are called ${label}`);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}
