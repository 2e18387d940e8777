import { useTranslations } from "next-intl";
import type { PeriodDto } from "@/features/reports";
import { useFormats } from "../ui/use-formats";

/** The last day of a stretch that ends before `to`. */
export function lastDay(to: string): Date {
  return new Date(Date.parse(to) - 86_400_000);
}

/** "1 Nov 2026 to 27 Nov 2026, compared with 1 Oct 2026 to 27 Oct 2026". */
export function PeriodWords({ period }: { period: PeriodDto }) {
  const t = useTranslations("analytics");
  const formats = useFormats();
  const { from, to, before } = period;
  return (
    <p className="text-sm text-muted">
      {t("days", {
        from: formats.date(from),
        to: formats.date(lastDay(to)),
        beforeFrom: formats.date(before.from),
        beforeTo: formats.date(lastDay(before.to)),
      })}
    </p>
  );
}
