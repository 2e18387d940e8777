import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { OrderItemDto } from "@/features/orders";
import { useFormats } from "../ui/use-formats";
import { MoneyOf } from "./money-of";
import { PriceLines } from "./price-lines";
import { TotalRow } from "./total-row";

/** One item of an order with its whole price, as it was said at the order. */
export function OrderItem({ item, retail }: { item: OrderItemDto; retail: boolean }) {
  const t = useTranslations("admin.orders");
  const cycle = useTranslations("admin.cycle");
  const formats = useFormats();
  const { resale, recurring } = item;
  return (
    <Card
      flush
      title={item.label ? `${item.product.name}: ${item.label}` : item.product.name}
      description={t("itemMeta", { cycle: cycle(item.cycle), quantity: item.quantity })}
    >
      <PriceLines
        caption={t("lines", { product: item.product.name })}
        lines={item.lines}
        retail={retail}
        footer={
          <TotalRow retail={retail} label={t("itemTotal")}>
            <MoneyOf value={item.total} />
          </TotalRow>
        }
      />
      {(item.cycle !== "one_time" || resale) && (
        <div className="grid gap-1 border-t border-line px-4 py-3 text-sm text-muted sm:px-5">
          {item.cycle !== "one_time" && (
            <p>{t("recurring", { amount: formats.money(recurring.amount, recurring.currency) })}</p>
          )}
          {resale && <p>{t("resale", { amount: formats.money(resale.amount, resale.currency) })}</p>}
        </div>
      )}
    </Card>
  );
}
