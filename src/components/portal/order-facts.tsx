import Link from "next/link";
import { useTranslations } from "next-intl";
import { taxWords } from "@/components/billing/tax-words";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { IdText } from "@/components/ui/id-text";
import { Money } from "@/components/ui/money";
import type { OrderDetailDto } from "@/features/orders";
import { type Formats, useFormats } from "../ui/use-formats";

type OrderFactsProps = {
  order: OrderDetailDto;
  withCustomer: boolean;
  /** Leads to the invoice. */
  withInvoice: boolean;
};

/** An order's references: customer, invoice, amounts, ids, note. */
export function OrderFacts({ order, withCustomer, withInvoice }: OrderFactsProps) {
  const t = useTranslations("portal.order");
  const tax = useTranslations("billing.tax");
  const formats = useFormats();
  const { customer, invoice, total } = order;
  const customerValue = customer ? (
    <TextLink href={`/portal/customers/${customer.id}`}>{customer.name}</TextLink>
  ) : (
    t("ownUse")
  );
  return (
    <Card title={t("details")}>
      <DefinitionList
        items={[
          { term: t("total"), value: <Money amount={total.amount} currency={total.currency} code /> },
          ...taxRows(order, tax, formats),
          ...(withCustomer ? [{ term: t("customer"), value: customerValue }] : []),
          {
            term: t("invoice"),
            value:
              invoice && withInvoice ? (
                <TextLink href={`/portal/invoices/${invoice.id}`}>{invoice.number}</TextLink>
              ) : (
                invoice?.number
              ),
          },
          { term: t("channel"), value: t(`channels.${order.channel}`) },
          ...(order.externalId ? [{ term: t("externalId"), value: order.externalId }] : []),
          ...(order.note
            ? [{ term: t("note"), value: <span className="whitespace-pre-wrap">{order.note}</span> }]
            : []),
          { term: t("id"), value: <IdText id={order.id} short /> },
        ]}
      />
    </Card>
  );
}

/** The tax of the order's invoice, and what it asks for with it; nothing where no tax is charged. */
function taxRows(
  { invoice, tax, invoiceTotal }: OrderDetailDto,
  t: ReturnType<typeof useTranslations<"billing.tax">>,
  formats: Formats,
) {
  if (!invoice || invoice.taxRate.treatment === "none") return [];
  return [
    {
      term: taxWords(invoice.taxRate, t, formats),
      value: <Money amount={tax.amount} currency={tax.currency} />,
    },
    {
      term: t("total"),
      value: <Money amount={invoiceTotal.amount} currency={invoiceTotal.currency} className="font-medium" />,
    },
  ];
}

function TextLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} className="text-accent-text underline-offset-4 hover:underline">
      {children}
    </Link>
  );
}
