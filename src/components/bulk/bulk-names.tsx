"use client";

import { useTranslations } from "next-intl";

type BulkNamesProps = {
  title: string;
  rows: readonly { id: string; name: string; note?: string }[];
  /** Shows who at once. */
  open?: boolean;
};

/** How many, and who they are for those who want to know. */
export function BulkNames({ title, rows, open }: BulkNamesProps) {
  const t = useTranslations("bulk");
  if (rows.length === 0) return <p className="font-medium">{title}</p>;
  return (
    <details open={open}>
      <summary className="flex min-h-6 cursor-pointer flex-wrap items-center gap-x-2">
        <span className="font-medium">{title}</span>
        <span className="text-accent-text underline-offset-4 hover:underline">{t("who")}</span>
      </summary>
      <ul className="mt-1 grid max-h-40 gap-0.5 overflow-y-auto">
        {rows.map(({ id, name, note }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-3">
            <span className="min-w-0 wrap-anywhere">{name}</span>
            {note && <span className="text-muted">{note}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
