import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { keyset, type ListPage, toPage } from "@/core/list";
import { type Context, inTransaction } from "@/db";
import type { CustomerLinkDto, Neutrality } from "../dto";
import type { ListLinksInput } from "../schemas";
import { BRAND_PARTS } from "./brand-row";
import { toLinkDto } from "./link-row";
import { neutralityOf } from "./neutrality";

export type CustomerLinks = ListPage<CustomerLinkDto> & { hasBrand: boolean; neutrality: Neutrality };

/** The links of one of the reseller's customers, newest first, and under which names they go out. */
export async function listLinks(ctx: Context, input: ListLinksInput): Promise<CustomerLinks> {
  const scope = authorizeTenant(ctx, "customer_link:read");
  const page = keyset(input);
  const where = { resellerId: scope.clientId, customerId: input.customer };
  return inTransaction(ctx, scope, async (tx) => {
    const customer = await tx.customer.findUnique({
      where: { resellerId_id: { resellerId: scope.clientId, id: input.customer } },
      select: { id: true },
    });
    if (!customer) throw new AppError("not_found");
    const brand = await tx.brand.findUnique({ where: { resellerId: scope.clientId }, include: BRAND_PARTS });
    const rows = await tx.customerLink.findMany({
      where: { ...where, ...page.where },
      orderBy: page.orderBy,
      take: input.limit + 1,
    });
    const neutrality = neutralityOf(brand);
    const now = ctx.clock.now();
    const links = toPage(rows, input.limit, (row) => toLinkDto(row, neutrality.linkBase, now));
    return { ...links, hasBrand: brand !== null, neutrality };
  });
}
