import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "./button";
import { buttonClass } from "./button-styles";
import { useFormats } from "./use-formats";

type PaginationProps = {
  /** Addresses of the neighbouring pages; absent at an end. By cursor or by page number, as the list has it. */
  previousHref?: string;
  nextHref?: string;
  /** "1–25 of 1,204", as far as it is known. */
  from?: number;
  to?: number;
  total?: number;
};

/** Under a list: which part is shown, and the way to the others. Nothing when all fits on one page. */
export function Pagination({ previousHref, nextHref, from, to, total }: PaginationProps) {
  const t = useTranslations("common.pagination");
  const formats = useFormats();
  if (!previousHref && !nextHref && total === undefined) return null;
  const range =
    from !== undefined && to !== undefined ? { from: formats.count(from), to: formats.count(to) } : null;
  return (
    <nav
      aria-label={t("label")}
      className="flex flex-wrap items-center justify-between gap-3 border-t border-line px-4 py-2.5 sm:px-5"
    >
      <p className="text-sm text-muted tabular-nums">
        {range && total !== undefined && t("rangeOf", { ...range, total: formats.count(total) })}
        {range && total === undefined && t("range", range)}
        {!range && total !== undefined && t("total", { total })}
      </p>
      <div className="ml-auto flex gap-2">
        <PageLink href={previousHref} label={t("previous")} icon={<ChevronLeft aria-hidden />} rel="prev" />
        <PageLink href={nextHref} label={t("next")} icon={<ChevronRight aria-hidden />} rel="next" />
      </div>
    </nav>
  );
}

function PageLink({
  href,
  label,
  icon,
  rel,
}: {
  href?: string;
  label: string;
  icon: React.ReactNode;
  rel: "prev" | "next";
}) {
  const content = rel === "prev" ? [icon, label] : [label, icon];
  if (!href) {
    return (
      <span aria-disabled="true" className={buttonClass("secondary", "sm")}>
        {content[0]}
        {content[1]}
      </span>
    );
  }
  return (
    <ButtonLink href={href} rel={rel} size="sm" prefetch={false}>
      {content[0]}
      {content[1]}
    </ButtonLink>
  );
}
