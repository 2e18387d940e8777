import { Tags } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ResaleListDto, ResaleRuleDto } from "@/features/resale";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/empty-state";
import type { FormAction } from "../ui/form-state";
import { type Formats, useFormats } from "../ui/use-formats";
import { RemoveRule } from "./remove-rule";

/** The rules, strongest last. `remove` is null for who may only look. */
export function ResaleRules({ list, remove }: { list: ResaleListDto; remove: FormAction | null }) {
  const t = useTranslations("resale");
  const formats = useFormats();
  return (
    <Card title={t("rules")} description={t("rulesHint")} flush>
      {list.rules.length === 0 ? (
        <EmptyState icon={Tags} title={t("noRules")}>
          {t("noRulesText")}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {list.rules.map((rule) => {
            const name = rule.target?.name ?? t("everything");
            return (
              <li key={rule.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5 sm:px-5">
                <span className="min-w-0 flex-1 basis-40 break-words font-medium">
                  {rule.scope === "category"
                    ? t("categoryOf", { name })
                    : rule.scope === "product"
                      ? t("productOf", { name })
                      : name}
                </span>
                <span className="tabular-nums">{markupText(rule, t, formats)}</span>
                <span className="text-sm text-muted">{t(`roundings.${rule.rounding}`)}</span>
                {remove && <RemoveRule id={rule.id} name={name} action={remove} />}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}

function markupText(
  { markup, markupBps, markupAmount }: ResaleRuleDto,
  t: ReturnType<typeof useTranslations<"resale">>,
  formats: Formats,
): string {
  const bps = markupBps ?? 0;
  return t(`ruleText.${markup}`, {
    percent: `${bps < 0 ? "−" : "+"} ${formats.bps(Math.abs(bps))}`,
    amount: markupAmount ? formats.money(markupAmount.amount, markupAmount.currency) : "",
  });
}
