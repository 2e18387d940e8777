import { useTranslations } from "next-intl";
import { formatDate } from "../ui/format";

/** What time a line that was written by hand is for. */
export function LinePeriod({ period }: { period: { start: string; end: string } }) {
  const t = useTranslations("billing.invoice");
  return (
    <span className="block text-sm text-muted">
      {t("period", { start: formatDate(period.start), end: formatDate(period.end) })}
    </span>
  );
}
