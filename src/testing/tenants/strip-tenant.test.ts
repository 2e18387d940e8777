import { expect, it } from "vitest";
import { withoutTenant } from "./strip-tenant";

it.each([
  ['SELECT 1 FROM t WHERE ("public"."t"."client_id" = $1 AND "t"."id" = $2)', 1],
  ["SELECT 1 FROM t WHERE reseller_id = $1::uuid AND id = $2::uuid", 1],
  ['SELECT 1 FROM t WHERE ("t"."id" = $1 AND "t"."client_id" = $2)', 1],
  ["SELECT 1 FROM t JOIN u ON u.client_id = $1 WHERE t.client_id = ($2)", 2],
  ['UPDATE t SET "client_id" = $1, x = $2 WHERE id = $3', 0],
  ["SELECT 1 FROM t JOIN u ON u.client_id = t.client_id AND u.id = t.u_id", 0],
  ["INSERT INTO t (client_id) VALUES ($1)", 0],
])("takes the tenant out of %s", (sql, count) => {
  const { text, stripped } = withoutTenant(sql);
  expect(stripped).toBe(count);
  expect(text.match(/ OR TRUE\)/g)?.length ?? 0).toBe(count);
  expect(text.split("(").length).toBe(text.split(")").length);
});

it.each([
  ["UPDATE orders SET paid_at = p_at WHERE client_id = p_client AND id = p_order;", 1],
  ["SELECT 1 FROM invoices WHERE client_id = (p->>'client_id')::uuid AND id = 1;", 1],
  ["PERFORM FROM customers WHERE reseller_id = o.client_id AND id = o.customer_id;", 1],
  ["SELECT 1 FROM a JOIN b ON b.client_id = a.client_id AND b.id = a.b_id;", 0],
])("and out of a function's %s", (sql, count) => {
  expect(withoutTenant(sql, "function").stripped).toBe(count);
});
