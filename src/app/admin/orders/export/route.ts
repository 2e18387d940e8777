import { defineProviderExport } from "@/adapters/csv";
import { ORDER_COLUMNS } from "@/adapters/csv/order-columns";
import { exportOrders, exportOrdersInput } from "@/features/orders";

/** R39: everybody's orders under the filters of the list. */
export const GET = defineProviderExport({
  name: "orders",
  input: exportOrdersInput,
  permission: "order:review",
  run: exportOrders,
  columns: ORDER_COLUMNS,
});
