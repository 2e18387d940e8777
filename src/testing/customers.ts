import { type Clock, systemClock } from "@/core/clock";
import { parsePublicId } from "@/core/ids";
import type { Context } from "@/db";
import { createCustomer, createCustomerInput } from "@/features/customers";
import { createOrder, createOrderInput } from "@/features/orders";
import type { TestReseller } from "./actors";
import { serverItem, type TestProduct } from "./catalog";
import { startServices } from "./services";

/** A customer of the reseller; `id` is the uuid, `publicId` what pages and programs say. */
export async function newCustomer(ctx: Context, fields: object = {}) {
  const input = { name: "Carla Kunde", email: "carla@example.org", ...fields };
  const { id: publicId } = await createCustomer(ctx, createCustomerInput.parse(input));
  return { publicId, id: parsePublicId("customer", publicId) ?? "" };
}

/** An order of one server for a customer; paid from the balance and running when asked. */
export async function orderFor(
  { ctx, clock = systemClock }: Pick<TestReseller, "ctx"> & { clock?: Clock },
  customer: string,
  product: TestProduct,
  { pay = false, item = {} }: { pay?: boolean; item?: object } = {},
) {
  const input = createOrderInput.parse({
    items: [{ ...serverItem(product), ...item }],
    customer,
    ...(pay && { payWith: "balance" }),
  });
  const { order } = await createOrder({ ...ctx, clock }, input);
  const orderId = parsePublicId("order", order?.id ?? "") ?? "";
  if (pay) await startServices(orderId, clock);
  return { orderId, serviceId: parsePublicId("service", order?.items[0]?.serviceIds[0] ?? "") ?? "" };
}
