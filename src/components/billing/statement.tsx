import { useTranslations } from "next-intl";
import { PdfLink } from "@/components/documents/pdf-link";
import { ExportLink } from "@/components/lists/export-link";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterDate } from "@/components/ui/filter-date";
import { type SearchParams, searchHref } from "@/components/ui/search-href";
import type { StatementDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";
import { Position } from "./statement-position";
import { StatementTable } from "./statement-table";

const FILTERS = ["from", "to"];
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The days that an address asks for; this month where it asks for none. */
export function statementDays(params: SearchParams, now: Date): { from: string; to: string } {
  const today = now.toISOString().slice(0, 10);
  const day = (value: unknown, otherwise: string) =>
    typeof value === "string" && DAY.test(value) ? value : otherwise;
  const from = day(params.from, `${today.slice(0, 8)}01`);
  const to = day(params.to, today);
  // Days that are the wrong way round: the first alone.
  return to < from ? { from, to: from } : { from, to };
}

type StatementProps = {
  statement: StatementDto;
  /** This page's address, and where this door shows an invoice. */
  path: string;
  invoices: string;
};

/** A client's statement over some days: what stood before, what moved, what stands after. */
export function Statement({ statement, path, invoices }: StatementProps) {
  const t = useTranslations("statement");
  const formats = useFormats();
  const { from, to, opening, closing, charged, received, entries, isCut } = statement;
  const days = { from, to };
  const figures = [
    [t("opening", { date: formats.date(`${from}T00:00:00Z`) }), <Position key="value" value={opening} />],
    [t("charged"), formats.money(Math.abs(charged.amount), charged.currency)],
    [t("received"), formats.money(received.amount, received.currency)],
    [t("closing", { date: formats.date(`${to}T00:00:00Z`) }), <Position key="value" value={closing} />],
  ] as const;
  return (
    <Card flush>
      <FilterBar
        names={FILTERS}
        actions={
          <>
            <PdfLink href={searchHref(`${path}/pdf`, days, {})} />
            <ExportLink path={path} params={days} names={FILTERS} />
          </>
        }
      >
        <FilterDate name="from" label={t("from")} initial={from} />
        <FilterDate name="to" label={t("to")} initial={to} />
      </FilterBar>
      <dl className="grid grid-cols-2 gap-4 border-b border-line p-4 sm:px-5 lg:grid-cols-4">
        {figures.map(([term, value]) => (
          <div key={term} className="grid content-between gap-1">
            <dt className="text-sm text-muted">{term}</dt>
            <dd className="text-lg font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <StatementTable statement={statement} invoices={invoices} />
      {isCut && <p className="border-t border-line p-4 text-muted">{t("cut", { count: entries.length })}</p>}
    </Card>
  );
}
