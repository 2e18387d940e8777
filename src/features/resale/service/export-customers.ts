import { authorizeTenant } from "@/core/access";
import { parsePublicId } from "@/core/ids";
import { eachPage } from "@/core/list";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { browseCustomers, type CustomerFiguresDto, type ExportCustomersInput } from "@/features/customers";
import type { CustomerMarginDto } from "../dto";
import { getCustomerMargins } from "./get-service-margins";

const PAGE = 100;

/** `margin`: null without a running service that has a price of the reseller's own. */
export type ExportedCustomer = CustomerFiguresDto & { margin: CustomerMarginDto | null };

/** R33: every customer under these filters in the list's order, a page at a time. It is logged. */
export async function exportCustomers(
  ctx: Context,
  input: ExportCustomersInput,
): Promise<AsyncGenerator<ExportedCustomer[]>> {
  const scope = authorizeTenant(ctx, "customer:figures");
  await inTransaction(ctx, scope, (tx) =>
    recordActivity(tx, ctx, {
      action: "customers.exported",
      clientId: scope.clientId,
      object: { kind: "settings", id: "customers", name: "customers" },
      after: Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
    }),
  );
  return eachPage(async (cursor) => {
    const page = await browseCustomers(ctx, { ...input, limit: PAGE, cursor });
    const ids = page.items.map(({ id }) => parsePublicId("customer", id) ?? "");
    const margins = new Map((await getCustomerMargins(ctx, { customers: ids })).map((one) => [one.id, one]));
    return { ...page, items: page.items.map((row) => ({ ...row, margin: margins.get(row.id) ?? null })) };
  });
}
