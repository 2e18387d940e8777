import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ActivityDto } from "@/features/activity";
import { type Change, changesOf, fieldLabel } from "./activity-changes";
import { ActivityValue } from "./activity-value";

/** What a change did: each value before and after; of a new object, what it was made with. */
export function ActivityDiff({ entry }: { entry: ActivityDto }) {
  const t = useTranslations("admin.activity");
  const changes = changesOf(entry.before, entry.after);
  if (changes.length === 0) return null;
  const currency = currencyOf(entry.after) ?? currencyOf(entry.before);
  return (
    <dl aria-label={t("changed")} className="flex min-w-0 flex-wrap gap-x-5 gap-y-1 text-sm">
      {changes.map((change) => (
        <div key={change.key} className="flex min-w-0 flex-wrap items-center gap-x-1.5">
          <dt className="text-muted">{fieldLabel(change.key)}</dt>
          <dd className="flex min-w-0 flex-wrap items-center gap-x-1.5">
            <Values change={change} currency={currency} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Values({ change, currency }: { change: Change; currency: string | undefined }) {
  const t = useTranslations("admin.activity");
  const { key, before, after } = change;
  // What only one side has recorded was not changed from or to anything.
  if (before === undefined) return <ActivityValue name={key} value={after} currency={currency} />;
  if (after === undefined) return <ActivityValue name={key} value={before} currency={currency} />;
  return (
    <>
      <span className="sr-only">{t("before")}</span>
      <del className="text-muted decoration-subtle">
        <ActivityValue name={key} value={before} currency={currency} />
      </del>
      <ArrowRight aria-hidden className="size-3.5 shrink-0 text-subtle" />
      <span className="sr-only">{t("after")}</span>
      <ins className="font-medium no-underline">
        <ActivityValue name={key} value={after} currency={currency} />
      </ins>
    </>
  );
}

function currencyOf(values: Record<string, unknown> | null): string | undefined {
  const currency = values?.currency;
  return typeof currency === "string" && /^[A-Z]{3}$/.test(currency) ? currency : undefined;
}
