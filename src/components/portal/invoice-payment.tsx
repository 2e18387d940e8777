import { useTranslations } from "next-intl";
import { firstWay, type Way } from "@/components/payments/first-way";
import { PayByCard } from "@/components/payments/pay-by-card";
import { PayFromBalance } from "@/components/payments/pay-from-balance";
import { PayInvoice } from "@/components/payments/pay-invoice";
import type { FormAction } from "@/components/ui/form-state";
import type { Money } from "@/core/money";
import type { InvoiceDto, PaymentSettingsDto, SavedMethodDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";
import { TransferFacts } from "./transfer-facts";

type InvoicePaymentProps = {
  invoice: InvoiceDto;
  mayPay: boolean;
  /** Saved cards; null while nothing may be paid by card. */
  cards: readonly SavedMethodDto[] | null;
  settings: PaymentSettingsDto;
  available: Money;
  provider: { name: string; supportEmail: string };
  actions: { fromBalance: FormAction; openPage: FormAction; chargeCard: FormAction };
};

/** How an open invoice can be paid: the client's preferred way is open. Who may not pay sees where to transfer to. */
export function InvoicePayment(props: InvoicePaymentProps) {
  const formats = useFormats();
  const { invoice, mayPay, cards, settings, available, provider, actions } = props;
  const t = useTranslations("payments.ways");
  const hint = useTranslations("portal.invoice")("transferHint");
  const { id, number, due } = invoice;
  const gateway = settings.offered.find(({ savesMethods }) => savesMethods)?.name;
  const balance = (
    <PayFromBalance id={id} number={number} due={due} available={available} pay={actions.fromBalance} />
  );
  const { name, supportEmail } = provider;
  const transfer = (
    <TransferFacts provider={name} supportEmail={supportEmail} reference={number} hint={hint} />
  );
  const note = t("balanceNote", { amount: formats.money(available.amount, available.currency) });
  const ways: { way: Way; note: string; content: React.ReactNode }[] = [
    ...(mayPay ? [{ way: "balance" as const, note, content: balance }] : []),
    ...(mayPay && gateway && cards
      ? [
          {
            way: "card" as const,
            note: t("cardNote"),
            content: (
              <PayByCard
                invoice={id}
                due={due}
                gateway={gateway}
                cards={cards}
                openPage={actions.openPage}
                chargeCard={actions.chargeCard}
              />
            ),
          },
        ]
      : []),
    { way: "transfer" as const, note: t("transferNote"), content: transfer },
  ];
  const transfers = settings.offered.filter(({ savesMethods }) => !savesMethods).map(({ name }) => name);
  const covers = available.amount >= due.amount;
  const first = firstWay(
    ways.map(({ way }) => way),
    { preferred: settings.preferred, card: gateway, transfers, covers },
  );
  return <PayInvoice ways={ways} first={first} />;
}
