import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Money } from "@/components/ui/money";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ResellerOutlookDto } from "@/features/reports";
import { useFormats } from "../ui/use-formats";
import { OutlookList } from "./outlook-list";

/** What waits for a reseller, and who buys most: what is due, what renews next, its best customers. */
export function ResellerOutlook({ outlook }: { outlook: ResellerOutlookDto }) {
  const t = useTranslations("portal.outlook");
  const formats = useFormats();
  const { due, renewing, topCustomers } = outlook;
  const all = (href: string) => (
    <ButtonLink href={href} variant="link">
      {t("all")}
    </ButtonLink>
  );
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2 xl:grid-cols-3">
      {due && (
        <OutlookList
          title={t("due")}
          action={all("/portal/invoices")}
          empty={t("nothingDue")}
          rows={due.map((invoice) => ({
            key: invoice.id,
            href: `/portal/invoices/${invoice.id}`,
            name: invoice.number,
            hint: (
              <>
                {invoice.status === "overdue" && <StatusBadge status="overdue" />}{" "}
                <RelativeTime value={invoice.dueAt} />
              </>
            ),
            value: <Money {...invoice.due} />,
          }))}
        />
      )}
      <OutlookList
        title={t("renewing")}
        action={all("/portal/services?status=active")}
        empty={t("nothingRenews")}
        rows={renewing.map(({ id, name, renewsAt, price }) => ({
          key: id,
          href: `/portal/services/${id}`,
          name,
          hint: <RelativeTime value={renewsAt} />,
          value: <Money {...price} />,
        }))}
      />
      <OutlookList
        title={t("customers")}
        action={all("/portal/customers/ranking")}
        empty={t("noCustomers")}
        rows={topCustomers.map(({ id, name, shareBps, revenue }) => ({
          key: id,
          href: `/portal/customers/${id}`,
          name,
          hint: shareBps === null ? null : t("share", { share: formats.bps(shareBps) }),
          value: <Money {...revenue} />,
        }))}
      />
    </div>
  );
}
