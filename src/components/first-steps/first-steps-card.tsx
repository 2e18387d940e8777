import { Check, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import type { FormAction } from "@/components/ui/form-state";
import type { FirstStepsDto } from "@/features/reports";

type FirstStepsCardProps = { area: "admin" | "portal"; firstSteps: FirstStepsDto; dismiss: FormAction };

/** What is left to do at the begin. It goes by itself once all is done. */
export function FirstStepsCard({ area, firstSteps: { steps }, dismiss }: FirstStepsCardProps) {
  const t = useTranslations("firstSteps");
  const done = steps.filter((step) => step.done).length;
  return (
    <Card
      flush
      title={t("title")}
      description={t("progress", { done, all: steps.length })}
      action={
        <ActionButton action={dismiss} variant="ghost">
          {t("dismiss")}
        </ActionButton>
      }
    >
      <ul className="grid border-t border-line sm:grid-cols-2">
        {steps.map((step) => (
          <li
            key={step.name}
            className="relative flex items-center gap-3 px-4 py-2.5 hover:bg-canvas sm:px-5"
          >
            <span
              aria-hidden
              className={cn(
                "grid size-5 shrink-0 place-content-center rounded-full border",
                step.done ? "border-transparent bg-success-soft text-success" : "border-field",
              )}
            >
              {step.done && <Check className="size-3.5" />}
            </span>
            <span className="min-w-0 flex-1">
              <Link
                href={step.href}
                className={cn("after:absolute after:inset-0", step.done ? "text-muted" : "font-medium")}
              >
                {t(`${area}.${step.name}` as "portal.customer")}
              </Link>
              <span className="sr-only">{t(step.done ? "done" : "open")}</span>
            </span>
            {!step.done && <ChevronRight aria-hidden className="size-4 text-subtle" />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
