import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ActivityDto } from "@/features/activity";
import { ActivityValue, isNothing, type ObjectHref } from "./activity-value";
import { type Change, changesOf, fieldLabel, isMoney } from "./changes";

type ActivityDiffProps = { entry: ActivityDto; objectHref: ObjectHref };

/** What a change did: each value before and after; of a new object, what it was made with. */
export function ActivityDiff({ entry, objectHref }: ActivityDiffProps) {
  const t = useTranslations("activity");
  const fields = useTranslations("activityFields");
  const wordFor = (key: string) => (fields.has(key as "name") ? fields(key as "name") : undefined);
  // What a new object was made without says nothing.
  const changes = changesOf(entry.before, entry.after).filter(
    ({ before, after }) => !(isNothing(before) && isNothing(after)),
  );
  if (changes.length === 0) return null;
  const currency = currencyOf(entry.after) ?? currencyOf(entry.before);
  return (
    <dl aria-label={t("changed")} className="flex min-w-0 flex-wrap gap-x-5 gap-y-1 text-sm">
      {changes.map((change) => (
        <div key={change.path.join(".")} className="flex min-w-0 flex-wrap items-center gap-x-1.5">
          <dt className="text-muted">{fieldLabel(change.path, wordFor)}</dt>
          <dd className="flex min-w-0 flex-wrap items-center gap-x-1.5 [overflow-wrap:anywhere]">
            <Values change={change} currency={currency} objectHref={objectHref} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type ValuesProps = { change: Change; currency: string | undefined; objectHref: ObjectHref };

function Values({ change: { path, before, after }, ...context }: ValuesProps) {
  const t = useTranslations("activity");
  const name = path.at(-1) ?? "";
  // What only one side has recorded was not changed from or to anything.
  if (before === undefined) return <ActivityValue name={name} value={after} {...context} />;
  if (after === undefined) return <ActivityValue name={name} value={before} {...context} />;
  return (
    <>
      <span className="sr-only">{t("before")}</span>
      <del className="text-muted decoration-subtle">
        <ActivityValue name={name} value={before} {...context} />
      </del>
      <ArrowRight aria-hidden className="size-3.5 shrink-0 text-subtle" />
      <span className="sr-only">{t("after")}</span>
      <ins className="font-medium no-underline">
        <ActivityValue name={name} value={after} {...context} />
      </ins>
    </>
  );
}

/** The currency of bare minor units: named, or that of an amount beside them. */
function currencyOf(values: Record<string, unknown> | null): string | undefined {
  const currency = values?.currency ?? Object.values(values ?? {}).find(isMoney)?.currency;
  return typeof currency === "string" && /^[A-Z]{3}$/.test(currency) ? currency : undefined;
}
