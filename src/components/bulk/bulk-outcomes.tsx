"use client";

import { useTranslations } from "next-intl";
import type { BulkOutcomeDto } from "@/features/resellers";

/** What came of a change of many, for each. Those that were left out come first. */
export function BulkOutcomes({ outcomes }: { outcomes: readonly BulkOutcomeDto[] }) {
  const t = useTranslations("bulk");
  const ordered = [...outcomes].sort((a, b) => ORDER[a.outcome] - ORDER[b.outcome]);
  return (
    <ul className="grid max-h-72 divide-y divide-line overflow-y-auto rounded-lg border border-line text-sm">
      {ordered.map(({ id, businessName, outcome, reason, detail }) => (
        <li key={id} className="flex flex-wrap justify-between gap-x-3 px-3 py-1.5">
          <span className="min-w-0 wrap-anywhere">{businessName || t("unknown")}</span>
          <span className={outcome === "refused" ? "text-danger" : "text-muted"}>
            {outcome === "refused" && reason
              ? `${t("outcome.refused")}: ${detail ?? t(`reason.${reason}`)}`
              : t(`outcome.${outcome}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}

const ORDER = { refused: 0, same: 1, changed: 2 };
