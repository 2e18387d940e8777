import pg from "pg";
import { expect, it } from "vitest";
import { prepareDatabase } from "../../scripts/lib/prepare-database.mjs";
import { testDatabase } from "./database";
import { TEST_AUTH_SECRET } from "./environment";

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

it("finds it again as its role through a pooler, which the owner passes by", async () => {
  const { ownerUrl } = testDatabase();
  const settings = { ownerUrl, authSecret: TEST_AUTH_SECRET };
  const [direct, pooled] = [
    await prepareDatabase(settings),
    await prepareDatabase({ ...settings, pooler: "pgbouncer.example.com:6432" }),
  ];
  const own = new URL(direct.appUrl);
  expect(own.host).toBe(new URL(ownerUrl).host);
  own.host = "pgbouncer.example.com:6432";
  expect(pooled.appUrl).toBe(own.href);
});
