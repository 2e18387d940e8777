import Link from "next/link";
import { useTranslations } from "next-intl";
import { FULL_BPS, roundDivide } from "@/core/money";
import type { PricedProductDto } from "@/features/pricing";
import { Badge } from "../ui/badge";
import { Money } from "../ui/money";
import { useFormats } from "../ui/use-formats";
import { fromPrice } from "./from-price";
import { PricePair } from "./price-pair";

type ProductCardProps = {
  product: PricedProductDto;
  currency: string;
  /** Off retail; null for a direct client. */
  rateBps: number | null;
  /** Without it the card only shows: a suspended reseller may look, but not order. */
  href?: string;
};

/** What is off retail in all, whichever rules did it, in basis points. */
function rateOf({ retail, price }: { retail: number; price: number }): number {
  return Number(roundDivide(BigInt(retail - price) * BigInt(FULL_BPS), BigInt(retail)));
}

/** One product of the catalogue, with what it costs at the least. The whole card leads to its configuration. */
export function ProductCard({ product, currency, rateBps, href }: ProductCardProps) {
  const t = useTranslations("portal.catalogue");
  const formats = useFormats();
  const from = fromPrice(product);
  if (!from) return null;
  const saving = from.recurring.retail - from.recurring.price;
  return (
    <li className="relative grid min-w-0 content-between gap-4 rounded-lg border border-line bg-surface p-4 shadow-sm has-[a:hover]:border-field sm:px-5">
      <div className="grid gap-1">
        <h3 className="text-lg/6 break-words">
          {href ? (
            <Link href={href} prefetch={false} className="after:absolute after:inset-0 after:rounded-lg">
              {product.name}
            </Link>
          ) : (
            product.name
          )}
        </h3>
        {product.description && <p className="line-clamp-3 text-sm text-muted">{product.description}</p>}
      </div>
      <div className="grid gap-1.5">
        <p className="flex flex-wrap items-baseline gap-x-1.5 text-lg">
          <span className="text-sm text-muted">{t("from")}</span>
          <PricePair {...from.recurring} currency={currency} cycle={from.cycle} strong />
        </p>
        {rateBps !== null && saving > 0 && (
          <p>
            <Badge tone="success">
              {t.rich("saving", {
                rate: formats.bps(rateOf(from.recurring)),
                amount: () => <Money amount={saving} currency={currency} />,
              })}
            </Badge>
          </p>
        )}
      </div>
    </li>
  );
}
