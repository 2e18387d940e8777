import { useTranslations } from "next-intl";
import { TabLinks } from "@/components/ui/tab-links";

const TABS = {
  revenue: "/admin/analytics",
  receivables: "/admin/analytics/receivables",
  growth: "/admin/analytics/growth",
  resellers: "/admin/analytics/resellers",
} as const;

/** The parts of the provider's figures. */
export function AnalyticsTabs() {
  const t = useTranslations("analytics.tabs");
  const items = Object.entries(TABS).map(([name, href]) => ({ href, label: t(name as keyof typeof TABS) }));
  return <TabLinks label={t("label")} items={items} />;
}
