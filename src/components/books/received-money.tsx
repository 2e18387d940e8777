import { useTranslations } from "next-intl";
import { Money } from "@/components/ui/money";
import { formatRate } from "@/core/exchange-rate-text";
import { formatMoney } from "@/core/money";
import type { PaymentDto } from "@/features/billing";

/** What a payment came to and, where it came in another currency, what came and at what rate it counts. */
export function ReceivedMoney({ payment: { amount, received } }: { payment: PaymentDto }) {
  const t = useTranslations("statement");
  return (
    <>
      <Money amount={amount.amount} currency={amount.currency} />
      {received && (
        <span className="block text-sm text-muted tabular-nums">
          {t("receivedAs", {
            amount: formatMoney(received.amount.amount, received.amount.currency),
            rate: formatRate(received.rateMillionths),
          })}
        </span>
      )}
    </>
  );
}
