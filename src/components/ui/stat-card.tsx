import { ArrowDownRight, ArrowRight, ArrowUpRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { useFormats } from "./use-formats";

type StatCardProps = {
  label: ReactNode;
  value: ReactNode;
  /** Change against the period before, in basis points; null when there was nothing to compare with. */
  changeBps?: number | null;
  /** What it is compared with: "on last month". */
  comparedWith?: string;
  /** Set when more is worse: overdue invoices. */
  lessIsBetter?: boolean;
  hint?: ReactNode;
  href?: string;
};

/** One figure, and how it changed. */
export function StatCard({ label, value, changeBps, comparedWith, lessIsBetter, hint, href }: StatCardProps) {
  return (
    <div className="relative grid min-w-0 content-start gap-1 rounded-lg border border-line bg-surface p-4 shadow-sm has-[a:hover]:border-field sm:px-5">
      <p className="text-sm font-medium text-muted">
        {href ? (
          <Link href={href} className="after:absolute after:inset-0 after:rounded-lg">
            {label}
          </Link>
        ) : (
          label
        )}
      </p>
      <p className="truncate text-2xl font-semibold tracking-tight tabular-nums">{value}</p>
      {(changeBps !== undefined || hint) && (
        <p className="flex flex-wrap items-center gap-x-1.5 text-sm text-muted">
          {changeBps !== undefined && (
            <Change bps={changeBps} lessIsBetter={lessIsBetter} comparedWith={comparedWith} />
          )}
          {hint && <span>{hint}</span>}
        </p>
      )}
    </div>
  );
}

type ChangeProps = { bps: number | null; lessIsBetter?: boolean; comparedWith?: string };

function Change({ bps, lessIsBetter, comparedWith }: ChangeProps) {
  const t = useTranslations("common.change");
  const formats = useFormats();
  if (bps === null) return <span>{t("none")}</span>;
  const Arrow = bps > 0 ? ArrowUpRight : bps < 0 ? ArrowDownRight : ArrowRight;
  const good = lessIsBetter ? bps < 0 : bps > 0;
  return (
    <>
      <span
        className={cn(
          "inline-flex items-center gap-0.5 font-medium tabular-nums",
          bps !== 0 && (good ? "text-success" : "text-danger"),
        )}
      >
        <Arrow aria-hidden className="size-3.5" />
        {`${bps > 0 ? "+" : ""}${formats.bps(bps)}`}
      </span>
      {comparedWith && <span>{comparedWith}</span>}
    </>
  );
}
