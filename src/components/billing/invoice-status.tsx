import { useTranslations } from "next-intl";
import type { InvoiceRowDto } from "@/features/billing";
import { StatusBadge } from "../ui/status-badge";
import { lateDays } from "./late-days";

/** An invoice's status, and by how many days it is late. */
export function InvoiceStatus({ invoice, now }: { invoice: InvoiceRowDto; now?: Date | undefined }) {
  const t = useTranslations("billing.list");
  return (
    <span className="grid justify-items-start gap-0.5">
      <StatusBadge status={invoice.status} />
      {now && invoice.status === "overdue" && (
        <span className="text-xs text-danger">{t("overdueBy", { days: lateDays(invoice.dueAt, now) })}</span>
      )}
    </span>
  );
}
