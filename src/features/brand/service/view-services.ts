import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction, type Prisma } from "@/db";
import type { CustomerViewDto, ViewedServiceDto } from "../dto";
import type { ViewInput } from "../schemas";
import { type OpenLink, openLink } from "./open-link";

/** As many as a page or a document has. */
const MOST = 500;

export type ViewedServices = { view: CustomerViewDto; services: ViewedServiceDto[]; total: number };

/** R79: the services of the customer whose link it is, those that run or are to come; prices are the reseller's own. */
export async function viewServices(ctx: Context, input: ViewInput): Promise<ViewedServices> {
  const open = await openLink(ctx, input);
  return { view: open.view, ...(await readServices(open)) };
}

export async function readServices({ system, scope, customerId }: OpenLink) {
  const where = {
    clientId: scope.clientId,
    customerId,
    status: { notIn: ["cancelled" as const, "terminated" as const] },
  };
  // Not the columns of what the reseller pays.
  const [rows, total] = await inTransaction(system, scope, async (tx) => [
    await tx.service.findMany({ where, select: SHOWN, orderBy: { id: "desc" }, take: MOST }),
    await tx.service.count({ where }),
  ]);
  return { services: rows.map(toViewed), total };
}

const SHOWN = {
  id: true,
  label: true,
  productName: true,
  status: true,
  cycle: true,
  currency: true,
  resaleMinor: true,
  periodEnd: true,
  cancelRequestedAt: true,
} satisfies Prisma.ServiceSelect;

function toViewed(row: Prisma.ServiceGetPayload<{ select: typeof SHOWN }>): ViewedServiceDto {
  const end = row.periodEnd?.toISOString() ?? null;
  const isRunning = row.status === "active" || row.status === "suspended";
  const ends = isRunning && row.cancelRequestedAt !== null;
  const renews = isRunning && !ends && row.cycle !== "one_time";
  return {
    id: toPublicId("service", row.id),
    name: row.label ?? row.productName,
    product: row.productName,
    status: row.status,
    cycle: row.cycle,
    renewsAt: renews ? end : null,
    endsAt: ends ? end : null,
    price: row.resaleMinor === null ? null : { amount: minorFromDb(row.resaleMinor), currency: row.currency },
  };
}
