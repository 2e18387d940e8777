import { createHash } from "node:crypto";
import type { KeepOrder } from "./kept-order";

/**
 * Makes a form's submit idempotent: the page puts a fresh `token` into the form, so that a double click or a resent
 * form is one order. The kept answer is `{ "id": "ord_…" }`.
 */
export function orderFormKey(token: string, input: unknown, path = "/portal/order"): KeepOrder {
  return {
    method: "ACTION",
    path,
    key: token,
    bodyHash: createHash("sha256").update(JSON.stringify(input)).digest("hex"),
    status: 201,
    render: (order) => JSON.stringify({ id: order.id }),
  };
}
