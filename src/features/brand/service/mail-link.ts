import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { type Brand, writeMail } from "@/features/mail";
import { limitAttempts } from "@/integrations/rate-limit";
import type { LinkIdInput } from "../schemas";
import { BRAND_PARTS, type BrandRow } from "./brand-row";
import { linkStatus } from "./link-row";
import { neutralityOf } from "./neutrality";
import { noBrandYet } from "./set-brand-logo";

/**
 * Sends an open link to its customer, in the reseller's name (R79, R54).
 *
 * @returns whom it goes to
 * @throws {AppError} `state_conflict` for a link that is not open, and where the mail would show the provider: without
 *   a neutral sender, or without a name for links that is not the provider's
 */
export async function mailLink(
  ctx: Context,
  { id }: LinkIdInput,
  canSend: boolean,
): Promise<{ email: string }> {
  const scope = authorizeTenant(ctx, "customer_link:write");
  await limitAttempts("customer-mail:client", scope.clientId);
  const resellerId = scope.clientId;
  return inTransaction(ctx, scope, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM customer_links WHERE reseller_id = ${resellerId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    const row = await tx.customerLink.findFirst({ where: { id, resellerId }, include: { customer: true } });
    if (!row) throw new AppError("not_found");
    const now = ctx.clock.now();
    if (linkStatus(row, now) !== "open" || row.customer.archivedAt)
      throw new AppError("state_conflict", { detail: "This link is not open any more: make a new one." });
    const brand = await tx.brand.findUnique({ where: { resellerId }, include: BRAND_PARTS });
    if (!brand) throw noBrandYet();
    const { name, email } = row.customer;
    await writeMail(
      tx,
      ctx,
      {
        type: "customer_link",
        clientId: resellerId,
        brand: mailBrandOf(brand),
        object: {
          id: toPublicId("customerLink", id),
          customerName: name,
          email,
          expiresAt: row.expiresAt.toISOString(),
        },
      },
      canSend,
    );
    await tx.customerLink.updateMany({ where: { id, resellerId }, data: { mailedAt: now } });
    await recordActivity(tx, ctx, {
      action: "customer_link.mailed",
      clientId: resellerId,
      object: { kind: "customerLink", id, name },
      after: { recipient: email },
    });
    return { email };
  });
}

/** The brand as a mail needs it, with nothing of the provider in it. */
function mailBrandOf(brand: BrandRow): Brand {
  const { linkBase, linkBy, mailFrom } = neutralityOf(brand);
  if (mailFrom === null)
    throw new AppError("state_conflict", {
      detail:
        "Your provider has not set a neutral sender, so that the mail would show its name. Copy the link and send it yourself.",
    });
  if (linkBy === "provider")
    throw new AppError("state_conflict", {
      detail:
        "The link would show your provider’s name. Verify a domain of your own first, or copy the link and send it yourself.",
    });
  const { name, supportEmail, accent } = brand;
  return { name, supportEmail, senderEmail: mailFrom, url: linkBase, logoUrl: null, accent };
}
