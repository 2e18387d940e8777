import type { Transitions } from "@/core/transitions";
import type { OrderStatus } from "../dto";

/** R38. Mirrored by the trigger on `orders`; payment moves pending to paid, inside settle_invoice. */
export const ORDER_TRANSITIONS: Transitions<OrderStatus> = {
  pending: ["paid", "cancelled"],
  paid: [],
  cancelled: [],
};
