import { Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "./cn";

export type Step = {
  title: ReactNode;
  state: "done" | "current" | "todo" | "failed";
  detail?: ReactNode;
  /** When it happened: a RelativeTime. */
  at?: ReactNode;
};

const marks: Record<Step["state"], string> = {
  done: "border-transparent bg-success-soft text-success",
  current: "border-accent bg-accent-soft text-accent-text",
  todo: "border-line bg-surface text-subtle",
  failed: "border-transparent bg-danger-soft text-danger",
};

/** A sequence and how far it has come: an application's way, an order's history, the steps of ordering. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  const t = useTranslations("common.step");
  return (
    <ol className="grid">
      {steps.map((step, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the position is what a step is
          key={index}
          aria-current={step.state === "current" ? "step" : undefined}
          className="group flex gap-3"
        >
          <div className="flex flex-col items-center">
            <span
              className={cn(
                "grid size-6 place-items-center rounded-full border text-xs font-semibold tabular-nums",
                marks[step.state],
              )}
            >
              {step.state === "done" ? (
                <Check aria-hidden className="size-3.5" />
              ) : step.state === "failed" ? (
                <X aria-hidden className="size-3.5" />
              ) : (
                index + 1
              )}
            </span>
            <span aria-hidden className="my-1 w-px flex-1 bg-line group-last:hidden" />
          </div>
          <div className="min-w-0 flex-1 pb-5 group-last:pb-0">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className={cn("font-medium", step.state === "todo" && "text-muted")}>
                {step.title}
                <span className="sr-only"> ({t(step.state)})</span>
              </span>
              {step.at && <span className="text-sm text-muted">{step.at}</span>}
            </div>
            {step.detail && <div className="mt-0.5 text-sm text-muted">{step.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
