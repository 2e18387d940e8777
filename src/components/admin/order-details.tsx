import Link from "next/link";
import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/status-badge";
import type { InvoiceStatus } from "@/features/billing";
import type { OrderDetailDto } from "@/features/orders";
import { buyerHref } from "./links";
import { SideList } from "./side-list";

/** Who ordered for whom, and which invoice came of it. */
export function OrderDetails({ order }: { order: OrderDetailDto }) {
  const t = useTranslations("admin.orders");
  const c = useTranslations("admin.common");
  const { invoice } = order;
  return (
    <SideList
      items={[
        {
          term: t("buyer"),
          value: (
            <Link
              href={buyerHref(order.client.id, order.priceKind)}
              className="text-accent-text hover:underline"
            >
              {order.client.name}
            </Link>
          ),
        },
        { term: c("customer"), value: order.customer?.name },
        { term: t("priceKind"), value: t("kindLabel", { kind: order.priceKind }) },
        { term: t("channel"), value: t("channelLabel", { channel: order.channel }) },
        {
          term: t("invoice"),
          value: invoice && (
            <span className="flex flex-wrap items-center gap-2">
              <Link
                href={`/admin/invoices/${invoice.id}`}
                className="text-accent-text tabular-nums hover:underline"
              >
                {invoice.number}
              </Link>
              <StatusBadge status={invoice.status as InvoiceStatus} />
            </span>
          ),
        },
        ...(order.externalId ? [{ term: t("externalId"), value: order.externalId }] : []),
        ...(order.note
          ? [{ term: t("note"), value: <p className="whitespace-pre-wrap">{order.note}</p> }]
          : []),
      ]}
    />
  );
}
