import { authorizeTenant } from "@/core/access";
import { toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import type { BelowCostDto, CustomerMarginDto, ServiceMarginsDto } from "../dto";
import type { CustomerMarginsInput } from "../schemas";
import { marginsByCustomer, readMargins, type ServiceMargin } from "./read-margins";

/** How many services that lose money are named. */
const NAMED = 50;

/**
 * What running services that renew leave the reseller (R22), each against its next renewal as prices stand now: a
 * change of prices shows here before it is invoiced.
 */
export async function getServiceMargins(ctx: Context): Promise<ServiceMarginsDto> {
  const scope = authorizeTenant(ctx, "resale:read");
  const read = await readMargins(ctx, scope);
  const { currency, margins } = read;
  const losing = margins.filter(({ resaleMinor, costMinor }) => resaleMinor < costMinor);
  return {
    currency,
    monthlyMargin: { amount: margins.reduce((sum, one) => sum + one.monthlyMinor, 0), currency },
    priced: margins.length,
    unpriced: read.unpriced,
    belowCost: losing.length,
    losing: losing.slice(0, NAMED).map(toBelowCost),
    byCustomer: marginsByCustomer(read),
  };
}

/** The same for the customers of one page; those without a service that has a price of the reseller's own are left out. */
export async function getCustomerMargins(
  ctx: Context,
  { customers }: CustomerMarginsInput,
): Promise<CustomerMarginDto[]> {
  const scope = authorizeTenant(ctx, "resale:read");
  if (customers.length === 0) return [];
  return marginsByCustomer(await readMargins(ctx, scope, customers));
}

function toBelowCost({ row, resaleMinor, costMinor }: ServiceMargin): BelowCostDto {
  const money = (amount: number) => ({ amount, currency: row.currency });
  return {
    id: toPublicId("service", row.id),
    name: row.name,
    customer:
      row.customer_id && row.customer_name
        ? { id: toPublicId("customer", row.customer_id), name: row.customer_name }
        : null,
    cycle: row.cycle,
    resale: money(resaleMinor),
    cost: money(costMinor),
  };
}
