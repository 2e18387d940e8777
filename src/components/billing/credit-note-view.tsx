import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CreditNoteDetailDto } from "@/features/billing";
import { Card } from "../ui/card";
import { DateTime } from "../ui/date-time";
import { DefinitionList } from "../ui/definition-list";
import { useFormats } from "../ui/use-formats";
import { type Sum, SumList } from "./sum-list";
import { taxWords } from "./tax-words";

type CreditNoteViewProps = {
  note: CreditNoteDetailDto;
  /** "/admin" or "/portal". */
  base: string;
  /** Whom it is for, where that is not the reader. */
  client?: ReactNode;
};

/** What a credit note says: of which invoice, how much, why, and where it went. */
export function CreditNoteView({ note, base, client }: CreditNoteViewProps) {
  const t = useTranslations("billing.notes");
  const tax = useTranslations("billing.tax");
  const formats = useFormats();
  const { invoice, service, taxRate } = note;
  const sums: Sum[] = [
    ...(taxRate.treatment === "none"
      ? []
      : [
          { label: t("net"), value: note.net },
          { label: taxWords(taxRate, tax, formats), value: note.tax },
        ]),
    { label: t("total"), value: note.amount, strong: true, large: true },
  ];
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Card title={t("details")}>
        <DefinitionList
          items={[
            ...(client ? [{ term: t("client"), value: client }] : []),
            {
              term: t("of"),
              value: invoice ? (
                <SourceLink href={`${base}/invoices/${invoice.id}`}>{invoice.number}</SourceLink>
              ) : (
                service && <SourceLink href={`${base}/services/${service.id}`}>{service.name}</SourceLink>
              ),
            },
            { term: t("where"), value: t("destination", { to: note.destination }) },
            { term: t("date"), value: <DateTime value={note.createdAt} /> },
            { term: t("reason"), value: <span className="whitespace-pre-wrap">{note.reason}</span> },
          ]}
        />
      </Card>
      <Card title={t("amounts")}>
        <SumList sums={sums} />
      </Card>
    </div>
  );
}

function SourceLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} className="text-accent-text underline-offset-4 hover:underline">
      {children}
    </Link>
  );
}
