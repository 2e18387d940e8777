import { expect, it } from "vitest";
import { getDatabase } from ".";

// Behind a policy the server may use an index only by operators that are leakproof: those of a column's plain type are, those
// that take a value out of JSON are not, and all rows of a tenant are read instead.
it("has no index into JSON where row security is on", async () => {
  const { rows } = await getDatabase().pool.query(
    `SELECT i.indexrelid::regclass::text AS index FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
     WHERE t.relrowsecurity AND pg_get_expr(i.indexprs, i.indrelid) LIKE '%->%' ORDER BY 1`,
  );
  expect(rows).toEqual([]);
});
