"use client";

import { Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { toast } from "@/components/ui/toast";
import { useLeaveGuard } from "@/components/ui/use-leave-guard";
import { BILLING_CYCLES, type BillingCycle } from "@/core/billing-cycle";
import type { ComingPricesDto } from "@/features/pricing";
import type { Cells } from "./sheet";
import { reviewSheet, type SheetTarget } from "./sheet-changes";
import { SheetChoices, type Shown } from "./sheet-choices";
import { SheetGrid } from "./sheet-grid";
import { SheetReview } from "./sheet-review";
import { keyAt, type SheetView } from "./sheet-view";
import { StepTitle } from "./step-title";
import { useRefused } from "./use-refused";
import { useSheet } from "./use-sheet";

type PriceSheetProps = {
  targets: SheetTarget[];
  start: Cells;
  coming: ComingPricesDto;
  /** Those with an exchange rate. */
  currencies: string[];
  /** What is shown at first: what is in use. */
  used: { currencies: string[]; cycles: BillingCycle[] };
  maxMinor: number;
};

/** Prices edited like a spreadsheet, taken back step by step until they are reviewed, and saved from there alone. */
export function PriceSheet({ targets, start, coming, currencies, used, maxMinor }: PriceSheetProps) {
  const t = useTranslations("catalog.sheet");
  const [step, setStep] = useState<"sheet" | "review" | "back">("sheet");
  const [shown, setShown] = useState<Shown>({ ...used, setup: true, floor: false });
  const view = useMemo(() => viewOf(targets, shown), [targets, shown]);
  const state = useSheet(start, view, (count) => toast.error(t("lost", { count })));
  const { sheet, active } = state;
  const review = useMemo(
    () => reviewSheet(sheet, { targets, currencies, maxMinor }),
    [sheet, targets, currencies, maxMinor],
  );
  const refused = useRefused(start, coming.version);
  const problems = useMemo(
    () =>
      new Map([
        ...refused.cells,
        ...[...review.problems].map(([key, problem]) => [key, t(`problem.${problem}`)] as const),
      ]),
    [refused.cells, review.problems, t],
  );
  const count = review.changes.length;
  useLeaveGuard(count > 0, t("leave"));
  if (step === "review" && count > 0)
    return (
      <SheetReview
        review={review}
        coming={coming}
        refused={refused}
        onBack={() => setStep("back")}
        onSaved={(began) => {
          state.settle(began);
          setStep("back");
        }}
      />
    );
  const problem = problems.get(keyAt(view, active));
  return (
    <Card
      title={<StepTitle takesFocus={step === "back"}>{t("title")}</StepTitle>}
      description={t("text")}
      flush
      footer={
        <div className="flex w-full flex-wrap items-center gap-2">
          <p role="status" className="mr-auto min-w-0 basis-full text-sm sm:basis-auto">
            {problem ? (
              <span className="text-danger">{problem}</span>
            ) : problems.size > 0 ? (
              <span className="text-danger">{t("wrong", { count: problems.size })}</span>
            ) : (
              t("changes", { count })
            )}
          </p>
          <Button icon={<Undo2 aria-hidden />} disabled={sheet.done.length === 0} onClick={state.undo}>
            {t("undo")}
          </Button>
          <Button icon={<Redo2 aria-hidden />} disabled={sheet.undone.length === 0} onClick={state.redo}>
            {t("redo")}
          </Button>
          <Button
            variant="primary"
            disabled={count === 0 || review.problems.size > 0}
            onClick={() => setStep("review")}
          >
            {t("review")}
          </Button>
        </div>
      }
    >
      <SheetChoices currencies={currencies} shown={shown} onChange={setShown} />
      {view.columns.length === 0 ? (
        <p className="px-4 py-6 text-muted sm:px-5">{t("nothingShown")}</p>
      ) : (
        <SheetGrid view={view} targets={targets} state={state} problems={problems} />
      )}
      <p className="border-t border-line px-4 py-2 text-sm text-muted sm:px-5">{t("keys")}</p>
    </Card>
  );
}

function viewOf(targets: readonly SheetTarget[], { currencies, cycles, setup, floor }: Shown): SheetView {
  return {
    rows: targets.flatMap(({ id }) => [
      { target: id, field: "price" as const },
      ...(setup ? [{ target: id, field: "setup" as const }] : []),
      ...(floor ? [{ target: id, field: "floor" as const }] : []),
    ]),
    columns: currencies.flatMap((currency) =>
      BILLING_CYCLES.filter((cycle) => cycles.includes(cycle)).map((cycle) => ({ currency, cycle })),
    ),
  };
}
