import { defineExport } from "@/adapters/csv";
import { ORDER_COLUMNS } from "@/adapters/csv/order-columns";
import { exportOrders, exportOrdersInput } from "@/features/orders";

/** R39: the list of own orders under the filters of its page. */
export const GET = defineExport({
  name: "orders",
  input: exportOrdersInput.omit({ client: true }),
  run: exportOrders,
  columns: ORDER_COLUMNS,
});
