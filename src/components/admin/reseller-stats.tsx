import { useTranslations } from "next-intl";
import { StatCard } from "@/components/ui/stat-card";
import type { ResellerDetailDto } from "@/features/resellers";
import { useFormats } from "../ui/use-formats";
import { MoneyOf } from "./money-of";

/** What a reseller brings and owes; each figure leads to its list. */
export function ResellerStats({ reseller }: { reseller: ResellerDetailDto }) {
  const t = useTranslations("admin.resellers");
  const formats = useFormats();
  const page = `/admin/resellers/${reseller.id}`;
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      <StatCard
        label={t("revenue")}
        value={<MoneyOf value={reseller.revenue} />}
        hint={t("revenueHint", { currency: reseller.revenue.currency })}
        href={`${page}/invoices?status=paid`}
      />
      <StatCard
        label={t("outstanding")}
        value={<MoneyOf value={reseller.outstanding} />}
        hint={t("outstandingHint")}
        href={`${page}/invoices?status=open`}
      />
      <StatCard
        label={t("services")}
        value={formats.count(reseller.activeServices)}
        hint={t("servicesHint")}
        href={`${page}/services?status=active`}
      />
      <StatCard
        label={t("customers")}
        value={formats.count(reseller.customers)}
        hint={t("customersHint")}
        href={`${page}/customers`}
      />
    </div>
  );
}
