import pg from "pg";
import { expect, it } from "vitest";
import { testDatabase } from "./database";

it("gives the file a migrated database and a role that is weak", async () => {
  const client = new pg.Client({ connectionString: testDatabase().appUrl });
  await client.connect();
  const { rows } = await client.query(
    `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
            (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owned,
            (SELECT count(*)::int FROM pg_tables WHERE schemaname = 'public') > 1 AS migrated
       FROM pg_roles WHERE rolname = current_user`,
  );
  await client.end();
  expect(rows).toEqual([
    {
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      owned: 0,
      migrated: true,
    },
  ]);
});
