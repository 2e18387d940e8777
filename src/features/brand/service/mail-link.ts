import { authorizeProvider, authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { actingAs, type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { type Brand, writeMail } from "@/features/mail";
import { firstLocale } from "@/i18n/first-locale";
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
  const { brand, customer, locale } = await inTransaction(ctx, scope, (tx) =>
    readLetter(tx, ctx, { id, resellerId }),
  );
  const { name, email } = customer;
  // Mails are the provider's rows: this one is written under its eyes, for a link that is the reseller's own.
  const system = authorizeProvider(actingAs(ctx, { kind: "job", name: "customer mail" }), "mail:compose");
  return inTransaction(ctx, system, async (tx) => {
    const now = ctx.clock.now();
    const [link] = await tx.customerLink.updateManyAndReturn({
      where: { id, resellerId, revokedAt: null, expiresAt: { gt: now } },
      data: { mailedAt: now },
      select: { expiresAt: true },
    });
    if (!link) throw notOpen();
    const expiresAt = link.expiresAt.toISOString();
    const object = { id: toPublicId("customerLink", id), customerName: name, email, expiresAt };
    await writeMail(tx, ctx, { type: "customer_link", clientId: resellerId, brand, object, locale }, canSend);
    await recordActivity(tx, ctx, {
      action: "customer_link.mailed",
      clientId: resellerId,
      object: { kind: "customerLink", id, name },
      after: { recipient: email },
    });
    return { email };
  });
}

/** In whose name the mail is, to whom, and in which language, as the reseller's own rows have it. */
async function readLetter(tx: Tx, ctx: Context, { id, resellerId }: { id: string; resellerId: string }) {
  const row = await tx.customerLink.findFirst({
    where: { id, resellerId },
    include: { customer: { include: { reseller: { select: { client: { select: { locale: true } } } } } } },
  });
  if (!row) throw new AppError("not_found");
  if (linkStatus(row, ctx.clock.now()) !== "open" || row.customer.archivedAt) throw notOpen();
  const brand = await tx.brand.findUnique({ where: { resellerId }, include: BRAND_PARTS });
  if (!brand) throw noBrandYet();
  const { customer } = row;
  const locale = firstLocale(customer.locale, customer.reseller.client.locale);
  return { brand: mailBrandOf(brand), customer, locale };
}

function notOpen(): AppError {
  return new AppError("state_conflict", { detail: "This link is not open any more: make a new one." });
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
