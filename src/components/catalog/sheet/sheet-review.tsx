"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useTransition } from "react";
import { useTRPC } from "@/adapters/trpc/client";
import { RenewalPreview } from "@/components/prices/renewal-preview";
import { formReader } from "@/components/prices/rule-form";
import { refusedFields, useRefusal } from "@/components/prices/use-refusal";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FormContext } from "@/components/ui/form-context";
import { FormSummary } from "@/components/ui/form-summary";
import { toast } from "@/components/ui/toast";
import type { ComingPricesDto } from "@/features/pricing";
import { useFormats } from "../../ui/use-formats";
import { ChangedCells } from "./changed-cells";
import { ReviewFields } from "./review-fields";
import { cellsRefused, type reviewSheet } from "./sheet-changes";
import { StepTitle } from "./step-title";
import type { RefusedCells } from "./use-refused";

const EXPORT = "/admin/catalogue/price-changes/export";

type SheetReviewProps = {
  review: ReturnType<typeof reviewSheet>;
  coming: ComingPricesDto;
  refused: RefusedCells;
  onBack: () => void;
  /** `began`: the new prices are in force. */
  onSaved: (began: boolean) => void;
};

/** The one way from changed cells to prices: when, what becomes of running services, a dry run, then the word to save. */
export function SheetReview({ review, coming, refused, onBack, onSaved }: SheetReviewProps) {
  const t = useTranslations("catalog.sheet");
  const p = useTranslations("prices");
  const router = useRouter();
  const trpc = useTRPC();
  const formats = useFormats();
  const form = useRef<HTMLFormElement>(null);
  const [isLoading, startLoading] = useTransition();
  const refusal = useRefusal(t("failed"));
  const preview = useMutation(trpc.admin.prices.preview.mutationOptions());
  const save = useMutation(trpc.admin.prices.change.mutationOptions());
  const pending = preview.isPending || save.isPending;
  const { changes, edits } = review;
  const count = changes.length;

  function loadAgain() {
    refusal.clear();
    preview.reset();
    startLoading(() => router.refresh());
  }

  async function send() {
    const reader = formReader(new FormData(form.current ?? undefined), {
      rate: p("form.badRate"),
      time: p("form.badTime"),
      needed: p("form.needed"),
      amount: (values) => p("form.badAmount", values),
    });
    const validFrom = reader.moment("validFrom");
    const input = { changes: edits, validFrom, running: reader.running(), basis: coming.version };
    if (refusal.found(reader.errors)) return;
    try {
      if (!preview.data) return void (await preview.mutateAsync(input));
      const saved = await save.mutateAsync({ ...input, reason: reader.text("reason") });
      const date = formats.dateTime(saved.effectiveAt);
      toast.success(t(validFrom ? "savedLater" : "saved", { count: saved.changed, date }));
      onSaved(validFrom === null);
      startLoading(() => router.refresh());
    } catch (error) {
      refused.refuse(cellsRefused(refusedFields(error), changes));
      // What is wrong with a cell stands at the cell.
      refusal.caught(error, (path) => (path.startsWith("changes.") ? null : path));
    }
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!pending) void send();
  }

  return (
    <FormContext.Provider value={{ errors: refusal.state?.errors ?? [], pending }}>
      <form
        ref={form}
        onSubmit={onSubmit}
        onChange={({ target }) => {
          // What was checked belongs to what stood there then; the reason changes nothing of it.
          if (!(target instanceof HTMLTextAreaElement)) preview.reset();
        }}
        noValidate
        className="min-w-0"
      >
        <Card
          title={<StepTitle takesFocus>{t("reviewTitle", { count })}</StepTitle>}
          description={t("reviewText")}
          footer={
            <div className="flex w-full flex-wrap justify-end gap-2">
              <Button onClick={onBack} className="mr-auto">
                {t("back")}
              </Button>
              <Button type="submit" variant="primary" pending={pending}>
                {preview.data ? t("save", { count }) : p("form.check")}
              </Button>
            </div>
          }
        >
          <div className="grid min-w-0 gap-5">
            {refusal.state && <FormSummary key={refusal.state.attempt} {...refusal.state} />}
            {refused.cells.size > 0 && (
              <Alert
                tone="warning"
                title={t("again")}
                action={
                  <Button pending={isLoading} onClick={loadAgain}>
                    {t("loadAgain")}
                  </Button>
                }
              >
                {t("againText")}
              </Alert>
            )}
            <ChangedCells changes={changes} coming={coming.prices} refused={refused.cells} />
            <ReviewFields isFirst={edits.every(({ before }) => before === null)} />
            <div aria-live="polite" className="min-w-0">
              {preview.data && preview.variables && (
                <RenewalPreview preview={preview.data} file={{ path: EXPORT, input: preview.variables }} />
              )}
            </div>
          </div>
        </Card>
      </form>
    </FormContext.Provider>
  );
}
