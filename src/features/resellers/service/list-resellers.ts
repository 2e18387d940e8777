import { authorizeProvider } from "@/core/access";
import { decodeCursor, type ListPage, toPage } from "@/core/list";
import { type Context, containing, inTransaction, type Prisma } from "@/db";
import type { ResellerRowDto } from "../dto";
import type { ListResellersInput } from "../schemas";
import { getProgramTerms } from "./program-terms";
import { resellerFigures } from "./reseller-figures";
import { RESELLER_INCLUDE, toResellerDto } from "./reseller-row";

/** R55: all resellers with status, tier, rate, revenue, services, customers; newest first. */
export async function listResellers(
  ctx: Context,
  input: ListResellersInput,
): Promise<ListPage<ResellerRowDto>> {
  const scope = authorizeProvider(ctx, "reseller:read");
  const terms = await getProgramTerms(ctx, scope);
  return inTransaction(ctx, scope, async (tx) => {
    const rows = await tx.reseller.findMany({
      where: whereOf(input),
      orderBy: { id: "desc" },
      take: input.limit + 1,
      include: RESELLER_INCLUDE,
    });
    const figures = await resellerFigures(
      tx,
      rows.map((row) => row.id),
    );
    return toPage(rows, input.limit, (row) => {
      const own = figures.get(row.id);
      return {
        ...toResellerDto(row, terms),
        revenue: { amount: own?.revenueMinor ?? 0, currency: terms.currency },
        activeServices: own?.activeServices ?? 0,
        customers: own?.customers ?? 0,
      };
    });
  });
}

function whereOf({ q, status, tier, cursor }: ListResellersInput): Prisma.ResellerWhereInput {
  const after = decodeCursor(cursor);
  return {
    status,
    ...(after ? { id: { lt: after } } : {}),
    ...(tier ? { tier: { slug: tier } } : {}),
    ...(q ? { businessName: containing(q) } : {}),
  };
}
