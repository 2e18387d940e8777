import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { type DocumentFile, type Party, renderDocument, type Seller } from "@/features/documents";
import { listOwnPrices } from "@/features/resale";
import type { Locale } from "@/i18n/locales";
import type { ViewInput } from "../schemas";
import { type OpenLink, openLink } from "./open-link";
import { readServices } from "./view-services";

/** Of files, as the customer keeps them. */
const NAMES: Readonly<Record<Locale, { priceList: string; services: string }>> = {
  en: { priceList: "price-list", services: "services" },
  de: { priceList: "preisliste", services: "dienste" },
};

/** The logo of the brand, for its customers' pages. */
export async function viewLogo(ctx: Context, input: ViewInput): Promise<Uint8Array<ArrayBuffer>> {
  const logo = await readLogo(await openLink(ctx, input));
  if (!logo) throw new AppError("not_found");
  return logo;
}

/** The reseller's price list as a PDF on its own letterhead. */
export async function getPriceListPdf(ctx: Context, input: ViewInput): Promise<DocumentFile> {
  const open = await openLink(ctx, input);
  const { currency, prices } = await listOwnPrices(open.system, { resellerId: open.scope.clientId });
  return renderDocument(
    {
      kind: "price_list",
      ...(await letterOf(open, ctx)),
      currency,
      prices: prices.map(({ price, ...row }) => ({ ...row, priceMinor: price.amount })),
    },
    NAMES[open.view.locale].priceList,
  );
}

/** The customer's services as a PDF on the reseller's letterhead. */
export async function getServicesPdf(ctx: Context, input: ViewInput): Promise<DocumentFile> {
  const open = await openLink(ctx, input);
  const { services } = await readServices(open);
  const day = (iso: string | null) => (iso === null ? null : new Date(iso));
  return renderDocument(
    {
      kind: "services",
      ...(await letterOf(open, ctx)),
      services: services.map(({ id: _id, renewsAt, endsAt, ...service }) => ({
        ...service,
        renewsAt: day(renewsAt),
        endsAt: day(endsAt),
      })),
    },
    NAMES[open.view.locale].services,
  );
}

async function readLogo({ system, scope }: OpenLink): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await inTransaction(system, scope, (tx) =>
    tx.brandLogo.findUnique({ where: { resellerId: scope.clientId }, select: { content: true } }),
  );
  return row && new Uint8Array(row.content);
}

async function letterOf(open: OpenLink, ctx: Context) {
  const { name, accent, supportEmail, supportUrl, supportPhone } = open.brand;
  const nobody: Omit<Party, "name"> = { address: [], country: null, taxId: null };
  const seller: Seller = {
    ...nobody,
    name,
    accent,
    registration: null,
    email: supportEmail,
    logo: await readLogo(open),
    footer: [[supportEmail, supportPhone, supportUrl].filter(Boolean).join(" · ")],
    bank: null,
  };
  const { customer, locale } = open.view;
  const buyer: Party = { ...nobody, name: customer.company ?? customer.name };
  return { seller, buyer, taxName: "", locale, issuedAt: ctx.clock.now() };
}
