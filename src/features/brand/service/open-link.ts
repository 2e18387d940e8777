import { authorizeProvider } from "@/core/access";
import type { TenantScope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { actingAs, type Context, inTransaction, type Tx } from "@/db";
import { hashLinkToken } from "@/features/customers";
import { readSettings } from "@/features/settings";
import { firstLocale } from "@/i18n/first-locale";
import { forgiveAttempt, limitAttempts } from "@/integrations/rate-limit";
import type { CustomerViewDto } from "../dto";
import type { ViewInput } from "../schemas";
import { BRAND_PARTS, type BrandRow, lookOf } from "./brand-row";

const TOKEN = /^[\w-]{43}$/;

/** How exactly it is noted when a link was last used, in ms. */
const NOTE_EVERY_MS = 60_000;

export type OpenLink = {
  view: CustomerViewDto;
  brand: BrandRow;
  customerId: string;
  /** The reseller's own rows, and no others. */
  scope: TenantScope;
  /** In whose eyes the rest is read. */
  system: Context;
};

/**
 * What a link opens, for whoever holds it, under the host that was asked: a brand's domain shows that brand alone.
 *
 * @throws {AppError} `not_found` whatever is wrong with the link; `reseller_suspended` while the reseller is not there
 *   for its customers; `rate_limited` after too many wrong links, or pages
 */
export async function openLink(ctx: Context, { token, host }: ViewInput): Promise<OpenLink> {
  const system = actingAs(ctx, { kind: "job", name: "customer view" });
  const scope = authorizeProvider(system, "customer_view:show");
  const address = ctx.address ?? "unknown";
  await limitAttempts("customer-view:address", address);
  await limitAttempts("customer-link:address", address);
  const found = await inTransaction(system, scope, (tx) => findOpen(tx, ctx, token, host));
  await forgiveAttempt("customer-link:address", address);
  if (!found.isServed) throw new AppError("reseller_suspended");
  const { link, brand } = found;
  return {
    view: {
      brand: lookOf(brand),
      customer: { name: link.customer.name, company: link.customer.company },
      expiresAt: link.expiresAt.toISOString(),
      locale: firstLocale(link.customer.locale, link.customer.reseller.client.locale),
    },
    brand,
    customerId: link.customerId,
    scope: { kind: "tenant", clientId: link.resellerId },
    system,
  };
}

async function findOpen(tx: Tx, ctx: Context, token: string, host: string) {
  const now = ctx.clock.now();
  const link = TOKEN.test(token)
    ? await tx.customerLink.findUnique({
        where: { tokenHash: hashLinkToken(token) },
        include: {
          customer: {
            include: { reseller: { select: { status: true, client: { select: { locale: true } } } } },
          },
        },
      })
    : null;
  if (!link || link.revokedAt || link.expiresAt <= now || link.customer.archivedAt)
    throw new AppError("not_found");
  const brand = await tx.brand.findUnique({ where: { resellerId: link.resellerId }, include: BRAND_PARTS });
  const owner = await tx.brandDomain.findFirst({ where: { domain: host, status: "verified" } });
  if (!brand || (owner && owner.resellerId !== link.resellerId)) throw new AppError("not_found");
  const { program } = await readSettings(tx);
  const isServed = program.enabled && link.customer.reseller.status === "active";
  const noted = new Date(now.getTime() - NOTE_EVERY_MS);
  if (isServed && (link.lastUsedAt === null || link.lastUsedAt < noted))
    await tx.customerLink.updateMany({ where: { id: link.id }, data: { lastUsedAt: now } });
  return { link, brand, isServed };
}
