import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ActivityDto } from "@/features/activity";
import { changesOf, fieldLabel } from "./activity-changes";
import { ActivityValue } from "./activity-value";

/** What a change did: each value before and after; of a new object, what it was made with. */
export function ActivityDiff({ entry }: { entry: ActivityDto }) {
  const t = useTranslations("admin.activity");
  const changes = changesOf(entry.before, entry.after);
  if (changes.length === 0) return null;
  const both = entry.before !== null && entry.after !== null;
  const currency = currencyOf(entry.after) ?? currencyOf(entry.before);
  return (
    <dl
      aria-label={t(both ? "changed" : "recorded")}
      className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[10rem_minmax(0,1fr)]"
    >
      {changes.map(({ key, before, after }) => (
        <div key={key} className="contents">
          <dt className="text-muted">{fieldLabel(key)}</dt>
          <dd className="flex min-w-0 flex-wrap items-center gap-x-1.5 break-words">
            {both && (
              <>
                <span className="sr-only">{t("before")}</span>
                <del className="max-w-full break-words text-muted decoration-subtle">
                  <ActivityValue name={key} value={before} currency={currency} />
                </del>
                <ArrowRight aria-hidden className="size-3.5 shrink-0 text-subtle" />
                <span className="sr-only">{t("after")}</span>
              </>
            )}
            <span className="max-w-full break-words">
              <ActivityValue name={key} value={both ? after : (after ?? before)} currency={currency} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function currencyOf(values: Record<string, unknown> | null): string | undefined {
  const currency = values?.currency;
  return typeof currency === "string" && /^[A-Z]{3}$/.test(currency) ? currency : undefined;
}
