import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { newId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { customerLinkToken, hashLinkToken } from "@/features/customers";
import type { CustomerLinkDto } from "../dto";
import type { CreateLinkInput } from "../schemas";
import { BRAND_PARTS } from "./brand-row";
import { toLinkDto } from "./link-row";
import { neutralityOf } from "./neutrality";
import { noBrandYet } from "./set-brand-logo";

const DAY_MS = 24 * 3_600_000;

/**
 * A link for one of the reseller's customers to see its services and prices, in the reseller's colours, for some days.
 *
 * @throws {AppError} `not_found` for another's customer, `state_conflict` for an archived one and before there is a brand
 */
export async function createLink(
  ctx: Context,
  { customer, days }: CreateLinkInput,
): Promise<CustomerLinkDto> {
  const scope = authorizeTenant(ctx, "customer_link:write");
  const now = ctx.clock.now();
  const id = newId(now);
  const resellerId = scope.clientId;
  return inTransaction(ctx, scope, async (tx) => {
    const [found, brand] = [
      await tx.customer.findUnique({ where: { resellerId_id: { resellerId, id: customer } } }),
      await tx.brand.findUnique({ where: { resellerId }, include: BRAND_PARTS }),
    ];
    if (!found) throw new AppError("not_found");
    if (found.archivedAt) throw new AppError("state_conflict", { detail: "This customer is archived." });
    if (!brand) throw noBrandYet();
    const row = await tx.customerLink.create({
      data: {
        id,
        resellerId,
        customerId: customer,
        tokenHash: hashLinkToken(customerLinkToken(id)),
        createdByUserId: ctx.actor.kind === "client" ? ctx.actor.userId : null,
        createdAt: now,
        expiresAt: new Date(now.getTime() + days * DAY_MS),
      },
    });
    await recordActivity(tx, ctx, {
      action: "customer_link.created",
      clientId: resellerId,
      object: { kind: "customerLink", id, name: found.name },
      after: { expires_at: row.expiresAt.toISOString() },
    });
    return toLinkDto(row, neutralityOf(brand).linkBase, now);
  });
}
