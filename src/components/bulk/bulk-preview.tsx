"use client";

import { useTranslations } from "next-intl";
import { Spinner } from "@/components/ui/spinner";
import type { BulkChangeForm, BulkPreviewDto } from "@/features/resellers";
import { useFormats } from "../ui/use-formats";
import { BulkNames } from "./bulk-names";

type BulkPreviewProps = { change: BulkChangeForm; preview: BulkPreviewDto | undefined };

/** The dry run: how many change and what that does, who is as wanted already, who cannot. */
export function BulkPreview({ change, preview }: BulkPreviewProps) {
  const t = useTranslations("bulk");
  const status = useTranslations("common.status");
  const word = (value: string) =>
    change.kind === "tier" ? value : status(value as "active" | "suspended" | "inactive");
  return (
    <section
      aria-label={t("preview")}
      aria-live="polite"
      className="grid gap-2 rounded-lg bg-sunken p-3 text-sm"
    >
      {!preview ? (
        <p className="flex items-center gap-2 text-muted">
          <Spinner /> {t("checking")}
        </p>
      ) : (
        <>
          <BulkNames
            title={t("will", { count: preview.changes.length })}
            rows={preview.changes.map(({ id, businessName, from, to }) => ({
              id,
              name: businessName,
              note: t("fromTo", { from: word(from), to: word(to) }),
            }))}
          />
          {preview.changes.length > 0 && <Effects change={change} preview={preview} />}
          {preview.same.length > 0 && (
            <BulkNames
              title={t("same", { count: preview.same.length })}
              rows={preview.same.map(({ id, businessName }) => ({ id, name: businessName }))}
            />
          )}
          {preview.refused.length > 0 && (
            <BulkNames
              open
              title={t("refused", { count: preview.refused.length })}
              rows={preview.refused.map(({ id, businessName, reason }) => ({
                id,
                name: businessName || t("unknown"),
                note: t(`reason.${reason}`),
              }))}
            />
          )}
        </>
      )}
    </section>
  );
}

function Effects({ change, preview }: { change: BulkChangeForm; preview: BulkPreviewDto }) {
  const t = useTranslations("bulk");
  const formats = useFormats();
  const { kind } = change;
  const { amount, currency } = preview.yearlyCost;
  const year = amount === 0 ? "even" : amount > 0 ? "less" : "more";
  const lines = [
    ...(kind === "tier"
      ? []
      : [
          `${t("services", { count: preview.services })} ${t(
            kind === "suspend" && change.renewals === "hold" ? "renewHold" : "renewKeep",
            { count: preview.renewals },
          )}`,
          t(`keys.${kind}`, { count: preview.apiKeys }),
        ]),
    ...(kind === "suspend" ? [] : [t(`cost.${year}`, { amount: formats.money(Math.abs(amount), currency) })]),
  ];
  return (
    <ul className="grid gap-1 text-muted">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
