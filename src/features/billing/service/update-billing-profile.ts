import { isDeepStrictEqual } from "node:util";
import { authorizeProvider, authorizeTenant } from "@/core/access";
import { AppError, fieldError } from "@/core/errors";
import { type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { COUNTRIES, installationCurrencies } from "@/features/identity";
import type { Locale } from "@/i18n/locales";
import { isEuCountry, isEuVatNumber } from "../domain/tax";
import type { BillingProfileDto } from "../dto";
import type { BillingProfileInput, OwnBillingProfileInput } from "../profile-schemas";
import { currencyFixedBy, readProfile } from "./billing-profile";

type Changes = {
  address: string;
  country: string;
  taxId: string;
  locale?: Locale;
  currency?: string;
  taxExempt?: boolean;
  dueDays?: number | null;
};

/** What a client says of itself: an owner, or a member who may see to billing. Documents that are written keep what they say. */
export async function updateOwnBillingProfile(
  ctx: Context,
  input: OwnBillingProfileInput,
): Promise<BillingProfileDto> {
  const scope = authorizeTenant(ctx, "billing_profile:manage");
  return inTransaction(ctx, scope, (tx) => saveProfile(tx, ctx, scope.clientId, changesOf(input)));
}

/** The same by an admin, who also says whether it is exempt, when it pays and, before its first invoice, its currency. */
export async function updateBillingProfile(
  ctx: Context,
  { client, ...input }: BillingProfileInput,
): Promise<BillingProfileDto> {
  const scope = authorizeProvider(ctx, "billing_profile:administer");
  const { currency, taxExempt, dueDays } = input;
  const changes = { ...changesOf(input), currency, taxExempt, dueDays };
  return inTransaction(ctx, scope, (tx) => saveProfile(tx, ctx, client, changes));
}

function changesOf({ address = "", country, taxId = "", locale }: OwnBillingProfileInput): Changes {
  const said = { address, country, taxId: taxId.toUpperCase().replace(/[\s.-]/g, "") };
  return locale ? { ...said, locale } : said;
}

async function saveProfile(
  tx: Tx,
  ctx: Context,
  clientId: string,
  changes: Changes,
): Promise<BillingProfileDto> {
  refuseNumber(changes);
  // FOR UPDATE: an invoice that is being written, or a draft, waits for this, or this for it.
  await tx.$queryRaw`SELECT id FROM clients WHERE id = ${clientId}::uuid FOR UPDATE`;
  const before = await tx.client.findUnique({ where: { id: clientId } });
  if (!before) throw new AppError("not_found");
  if (changes.currency !== undefined && changes.currency !== before.currency)
    await refuseCurrency(tx, clientId, changes.currency);
  const names = Object.keys(changes) as (keyof Changes)[];
  const was = Object.fromEntries(names.map((name) => [name, before[name]]));
  if (!isDeepStrictEqual(was, changes)) {
    await tx.client.update({ where: { id: clientId }, data: { ...changes, updatedAt: ctx.clock.now() } });
    await recordActivity(tx, ctx, {
      action: "client.billing_updated",
      clientId,
      object: { kind: "client", id: clientId, name: before.name },
      before: was,
      after: changes,
    });
  }
  return readProfile(tx, clientId);
}

/** Outside of the EU a tax number can be anything. */
function refuseNumber({ country, taxId }: Changes): void {
  if (!COUNTRIES.includes(country)) throw fieldError(["country"], "invalid", "Choose a country");
  if (taxId === "" || !isEuCountry(country) || isEuVatNumber(taxId)) return;
  throw fieldError(
    ["taxId"],
    "invalid_vat_number",
    "This is no VAT number of the EU: check the country letters at its start and each digit",
  );
}

const FIXED = {
  invoiced: "The currency is fixed since the first invoice",
  paid: "The currency is fixed since the first payment",
  drafted: "A draft of an invoice is written in this currency: issue or delete it first",
};

async function refuseCurrency(tx: Tx, clientId: string, currency: string): Promise<void> {
  const reason = await currencyFixedBy(tx, clientId);
  if (reason) throw fieldError(["currency"], "fixed", FIXED[reason]);
  if (!(await installationCurrencies(tx)).includes(currency))
    throw fieldError(["currency"], "unknown", "There is no exchange rate for this currency");
}
