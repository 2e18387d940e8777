import path from "node:path";
import pg from "pg";
import { openEmbeddedPostgres } from "../../scripts/lib/embedded-postgres.mjs";

/** Lets a service have begun some days earlier: its paid time moves back with it. Done as the database's owner. */
export async function ageService(label: string, days: number): Promise<void> {
  const folder = path.resolve(process.env.TIERLINE_DATA_DIR ?? ".data");
  const embedded = await openEmbeddedPostgres(folder);
  const client = new pg.Client({ connectionString: embedded.url() });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.scope', 'provider', true)");
    const { rows } = await client.query<{ id: string }>(
      `UPDATE services SET activated_at = activated_at - $2 * interval '1 day',
         period_start = period_start - $2 * interval '1 day', period_end = period_end - $2 * interval '1 day'
       WHERE label = $1 RETURNING id`,
      [label, days],
    );
    if (rows.length !== 1) throw new Error(`${rows.length} services are called ${label}`);
    await client.query(
      `UPDATE service_periods SET period_start = period_start - $2 * interval '1 day',
         period_end = period_end - $2 * interval '1 day' WHERE service_id = $1`,
      [rows[0]?.id, days],
    );
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}
