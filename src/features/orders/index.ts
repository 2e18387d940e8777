export { ORDER_TRANSITIONS } from "./domain/order-states";
export type {
  OrderDetailDto,
  OrderDto,
  OrderItemDto,
  OrderRowDto,
  OrderStatus,
  PriceLineDto,
  QuoteDto,
} from "./dto";
export * from "./schemas";
export { type CreateOrderOptions, createOrder } from "./service/create-order";
export type { KeepOrder, OrderResult } from "./service/kept-order";
export { getOrder, listOrders, listWholeOrders } from "./service/list-orders";
export { cancelOrder, payOrder } from "./service/move-order";
export { orderFormKey } from "./service/order-form";
export { ORDER_ROW_INCLUDE, toOrderRowDto } from "./service/order-row";
export { quoteOrder } from "./service/quote-order";
