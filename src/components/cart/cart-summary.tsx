import { useTranslations } from "next-intl";
import type { CartDto } from "@/features/orders";
import { TaxTotal } from "../billing/tax-total";
import { PricePair } from "../ordering/price-pair";
import { useFormats } from "../ui/use-formats";

/** What the cart comes to: now, of it once, and with each renewal; retail struck through beside it. */
export function CartSummary({ cart }: { cart: CartDto }) {
  const t = useTranslations("cart");
  const cycles = useTranslations("portal.cycles");
  const total = useTranslations("portal.review");
  const formats = useFormats();
  const { currency, setup, recurring } = cart;
  const saving = cart.total.retail - cart.total.price;
  return (
    <div className="grid gap-2" aria-live="polite">
      {setup.retail > 0 && (
        <Row label={t("setup")}>
          <PricePair {...setup} currency={currency} />
        </Row>
      )}
      {recurring.map(({ cycle, retail, price }) => (
        <Row key={cycle} label={`${t("recurring")}: ${cycles(cycle)}`}>
          <PricePair retail={retail} price={price} currency={currency} cycle={cycle} />
        </Row>
      ))}
      <div className="mt-1 border-t border-line pt-3">
        <Row label={total("total")} strong>
          <PricePair {...cart.total} currency={currency} strong className="text-xl" />
        </Row>
      </div>
      <TaxTotal
        terms={cart.taxTerms}
        tax={{ amount: cart.taxMinor, currency }}
        total={{ amount: cart.invoiceTotalMinor, currency }}
      />
      {saving > 0 && (
        <p className="text-right text-sm text-success">
          {t("saving", { amount: formats.money(saving, currency) })}
        </p>
      )}
    </div>
  );
}

type RowProps = { label: string; strong?: boolean; children: React.ReactNode };

function Row({ label, strong, children }: RowProps) {
  return (
    <p className="flex flex-wrap items-baseline justify-between gap-x-4">
      <span className={strong ? "font-medium" : "text-muted"}>{label}</span>
      <span className="ml-auto">{children}</span>
    </p>
  );
}
