export { ORDER_TRANSITIONS } from "./domain/order-states";
export type {
  CartDto,
  CartItemDto,
  LockedQuoteDto,
  OrderAgainDto,
  OrderDetailDto,
  OrderDto,
  OrderItemDto,
  OrderRowDto,
  OrderStatus,
  PriceLineDto,
  QuoteDto,
} from "./dto";
export * from "./schemas";
export { addToCart, assignCart, changeCartItem, clearCart, removeFromCart } from "./service/change-cart";
export { type CreateOrderOptions, createOrder } from "./service/create-order";
export { exportOrders } from "./service/export-orders";
export { forgetQuotes } from "./service/forget-quotes";
export { countCartItems, getCart } from "./service/get-cart";
export type { KeepAnswerOf, KeepOrder, KeptResult, OrderResult } from "./service/kept-order";
export { getOrder, getWholeOrder, listOrders, listWholeOrders } from "./service/list-orders";
export { lockQuote } from "./service/lock-quote";
export { cancelOrder, payOrder } from "./service/move-order";
export { orderAgain } from "./service/order-again";
export { orderFormKey } from "./service/order-form";
export { ORDER_ROW_INCLUDE, toOrderRowDto } from "./service/order-row";
export { placeCart } from "./service/place-cart";
export { getCatalogFor, placeOrderFor } from "./service/place-order-for";
export { quoteOrder } from "./service/quote-order";
export { getOrders, READ_ORDER } from "./service/read-order";
export { updateOrder } from "./service/update-order";
