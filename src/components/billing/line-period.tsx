import { useTranslations } from "next-intl";
import { useFormats } from "../ui/use-formats";

/** What time a line that was written by hand is for. */
export function LinePeriod({ period }: { period: { start: string; end: string } }) {
  const t = useTranslations("billing.invoice");
  const formats = useFormats();
  return (
    <span className="block text-sm text-muted">
      {t("period", { start: formats.date(period.start), end: formats.date(period.end) })}
    </span>
  );
}
