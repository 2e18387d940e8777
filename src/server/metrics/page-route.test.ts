import { expect, it } from "vitest";
import { pageRoute } from "./page-route";

it.each([
  ["/", "/"],
  ["/?next=%2Fx", "/"],
  ["/admin/orders/ord_123?tab=lines", "/admin"],
  ["/portal", "/portal"],
  ["/invitation/secret-token", "/invitation"],
  ["/api/trpc/portal.orders.list?batch=1", "/api/trpc"],
  ["/api/hooks/stripe", "/api/hooks"],
  ["/api/other", "other"],
  ["/_next/static/chunk.js", "/_next"],
  ["/wp-login.php", "other"],
  ["//evil.example/admin", "other"],
  ["/constructor", "other"],
])("%s counts as %s, so that nobody can make up labels", (url, route) => {
  expect(pageRoute(url)).toBe(route);
});
