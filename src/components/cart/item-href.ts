import { formatMajor } from "@/core/money";
import type { CartItemDto } from "@/features/orders";

/** The configuration of an item of the cart, to be changed there and kept in its place. */
export function itemHref({ id, product, cycle, quantity, label, resale, selections }: CartItemDto): string {
  const params = new URLSearchParams({ cycle, quantity: String(quantity), cartItem: id });
  if (label) params.set("label", label);
  if (resale) params.set("resale", formatMajor(resale.amount, resale.currency));
  for (const chosen of selections) {
    const value =
      chosen.kind === "choice" ? chosen.option : chosen.kind === "yes_no" ? "on" : String(chosen.quantity);
    params.set(chosen.group, value);
  }
  return `/portal/order/${product.id}?${params}`;
}
