"use client";

import { useTranslations } from "next-intl";
import type { ComingPriceDto } from "@/features/pricing";
import { useFormats } from "../../ui/use-formats";
import type { CellChange } from "./sheet-changes";

type ChangedCellsProps = {
  changes: readonly CellChange[];
  /** Dated prices of the same things: a change now does not take their place. */
  coming: readonly ComingPriceDto[];
  refused: ReadonlyMap<string, string>;
};

/** Every changed cell, what it was and what it is to be. */
export function ChangedCells({ changes, coming, refused }: ChangedCellsProps) {
  const t = useTranslations("catalog.sheet");
  const c = useTranslations("catalog.cycle");
  const formats = useFormats();
  const laidDown = ({ target, field, currency, cycle }: CellChange) =>
    coming.find(
      (one) => field === "price" && one.id === target.id && one.currency === currency && one.cycle === cycle,
    );
  return (
    <ul
      aria-label={t("changedCells")}
      className="max-h-80 min-w-0 divide-y divide-line overflow-y-auto rounded-md border border-line text-sm"
    >
      {changes.map((change) => {
        const { key, target, field, currency, cycle, from, to } = change;
        const later = laidDown(change);
        return (
          <li key={key} className="grid min-w-0 gap-1 px-3 py-2">
            <span className="flex min-w-0 flex-wrap justify-between gap-x-4">
              <span className="min-w-0 wrap-anywhere">
                {target.group ? `${target.group}: ${target.name}` : target.name}
                <span className="block text-xs text-muted">
                  {currency}, {c(cycle)}
                  {field !== "price" && `, ${t(`field.${field}`)}`}
                </span>
              </span>
              <span className="ml-auto tabular-nums">
                <span className="text-muted">{from || t("none")}</span> → <b>{to || t("none")}</b>
              </span>
            </span>
            {refused.has(key) && <span className="text-danger">{refused.get(key)}</span>}
            {later && (
              <span className="text-xs text-muted">
                {t(later.price ? "laidDown" : "laidDownEnd", {
                  date: formats.dateTime(later.validFrom),
                  price: later.price ? formats.money(later.price.amount, later.price.currency) : "",
                })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
