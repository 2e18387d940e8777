import { authorizeEither } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { readSettings, type Settings } from "@/features/settings";
import { firstLocale } from "@/i18n/first-locale";
import type { BillingProfileDto } from "../dto";
import type { ClientInput } from "../schemas";
import { taxFor } from "./tax-for";

export const PROFILE_SELECT = {
  id: true,
  name: true,
  address: true,
  country: true,
  taxId: true,
  taxExempt: true,
  dueDays: true,
  locale: true,
  currency: true,
  reseller: { select: { taxId: true } },
} satisfies Prisma.ClientSelect;

type Row = Prisma.ClientGetPayload<{ select: typeof PROFILE_SELECT }>;

/** What a client's invoices rest on, and what tax follows from it. Admins name the client. */
export async function getBillingProfile(ctx: Context, input: ClientInput): Promise<BillingProfileDto> {
  const scope = authorizeEither(ctx, "billing_profile:read", "billing_profile:review");
  const clientId = scope.kind === "tenant" ? scope.clientId : input.client;
  if (!clientId) throw new AppError("not_found");
  return inTransaction(ctx, scope, (tx) => readProfile(tx, clientId));
}

/** For verbs of this feature that have authorised already. */
export async function readProfile(tx: Tx, clientId: string): Promise<BillingProfileDto> {
  const row = await tx.client.findUnique({ where: { id: clientId }, select: PROFILE_SELECT });
  if (!row) throw new AppError("not_found");
  return toProfileDto(row, await readSettings(tx), await currencyFixedBy(tx, clientId));
}

/** Why a client's currency can no longer be another one: its documents, its money, or a draft are in it (R76). */
export async function currencyFixedBy(tx: Tx, clientId: string): Promise<BillingProfileDto["currencyFixed"]> {
  const where = { clientId };
  if (await tx.invoice.findFirst({ where, select: { id: true } })) return "invoiced";
  if (await tx.payment.findFirst({ where, select: { id: true } })) return "paid";
  if (await tx.invoiceDraft.findFirst({ where, select: { id: true } })) return "drafted";
  return null;
}

function toProfileDto(
  row: Row,
  settings: Settings,
  currencyFixed: BillingProfileDto["currencyFixed"],
): BillingProfileDto {
  const { country, taxExempt, dueDays, currency } = row;
  const inherited = row.reseller?.taxId ?? "";
  const taxId = row.taxId || inherited;
  return {
    client: { id: toPublicId("client", row.id), name: row.name },
    address: row.address || null,
    country,
    taxId: row.taxId || null,
    inheritedTaxId: row.taxId ? null : inherited || null,
    taxExempt,
    dueDays,
    locale: firstLocale(row.locale),
    usualDueDays: settings.billing.dueDays,
    currency,
    currencyFixed,
    tax: taxFor({ country, taxId, taxExempt, dueDays }, settings),
  };
}
