import { useTranslations } from "next-intl";
import { Money } from "@/components/ui/money";
import { formatRate } from "@/core/exchange-rate-text";
import type { PaymentDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";

/** What a payment came to and, where it came in another currency, what came and at what rate it counts. */
export function ReceivedMoney({ payment: { amount, received } }: { payment: PaymentDto }) {
  const t = useTranslations("statement");
  const formats = useFormats();
  return (
    <>
      <Money amount={amount.amount} currency={amount.currency} />
      {received && (
        <span className="block text-sm text-muted tabular-nums">
          {t("receivedAs", {
            amount: formats.money(received.amount.amount, received.amount.currency),
            rate: formats.decimal(formatRate(received.rateMillionths)),
          })}
        </span>
      )}
    </>
  );
}
