"use client";

import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { useTRPC } from "@/adapters/trpc/client";
import type { PriceSheetDto } from "@/features/pricing";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { InputField, TextareaField } from "../ui/fields";
import { FormContext } from "../ui/form-context";
import { FormSummary } from "../ui/form-summary";
import { toast } from "../ui/toast";
import { useLeaveGuard } from "../ui/use-leave-guard";
import { controlOf, readPriceChange } from "./price-change-form";
import { PriceRows } from "./price-rows";
import { RenewalPreview } from "./renewal-preview";
import { formReader } from "./rule-form";
import { RunningFields } from "./running-fields";
import { useRefusal } from "./use-refusal";

type PriceChangeEditorProps = { sheet: PriceSheetDto; exportPath: string };

/** The prices of a product from a moment on: a dry run says whose renewals change, then they are saved. */
export function PriceChangeEditor({ sheet, exportPath }: PriceChangeEditorProps) {
  const t = useTranslations("prices");
  const router = useRouter();
  const trpc = useTRPC();
  const form = useRef<HTMLFormElement>(null);
  const [dirty, setDirty] = useState(false);
  const refusal = useRefusal(t("change.failed"));
  const preview = useMutation(trpc.admin.prices.preview.mutationOptions());
  const save = useMutation(trpc.admin.prices.change.mutationOptions());
  const pending = preview.isPending || save.isPending;
  useLeaveGuard(dirty && !save.isPending, t("change.leave"));

  async function send(saves: boolean) {
    const reader = formReader(new FormData(form.current ?? undefined), {
      rate: t("form.badRate"),
      time: t("form.badTime"),
      needed: t("form.needed"),
      amount: (values) => t("form.badAmount", values),
    });
    const { input, rows } = readPriceChange(reader, sheet);
    if (refusal.found(reader.errors)) return;
    if (input.changes.length === 0) return void refusal.found({ "rows.0.priceMinor": t("change.nothing") });
    try {
      if (!saves) return void (await preview.mutateAsync(input));
      const { changed } = await save.mutateAsync({ ...input, reason: reader.text("reason") });
      setDirty(false);
      preview.reset();
      toast.success(t("change.saved", { count: changed }));
      router.refresh();
    } catch (error) {
      refusal.caught(error, (path) => controlOf(path, rows));
    }
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!pending) void send(true);
  }

  return (
    <FormContext.Provider value={{ errors: refusal.state?.errors ?? [], pending }}>
      <form
        ref={form}
        onSubmit={onSubmit}
        onChange={() => {
          setDirty(true);
          // What was checked belongs to what stood there then.
          preview.reset();
        }}
        noValidate
        className="grid min-w-0 gap-6"
      >
        {refusal.state && <FormSummary key={refusal.state.attempt} {...refusal.state} />}
        <Card flush title={t("change.prices")} description={t("change.pricesText")}>
          <PriceRows rows={sheet.rows} />
        </Card>
        <Card title={t("change.when")}>
          <div className="grid min-w-0 max-w-2xl gap-5">
            <InputField
              name="validFrom"
              label={t("form.from")}
              help={t("form.fromHelp")}
              optional
              type="datetime-local"
              className="max-w-sm"
            />
            <RunningFields />
            <TextareaField
              name="reason"
              label={t("form.reason")}
              help={t("form.reasonHelp")}
              rows={2}
              maxLength={500}
            />
          </div>
        </Card>
        <div aria-live="polite" className="min-w-0">
          {preview.data && (
            <Card title={t("preview.title")}>
              <RenewalPreview preview={preview.data} />
            </Card>
          )}
        </div>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" pending={save.isPending}>
            {t("change.save")}
          </Button>
          <Button pending={preview.isPending} onClick={() => void send(false)}>
            {t("form.check")}
          </Button>
          {preview.data && preview.variables && (
            <Button type="submit" form="price-change-export" icon={<Download aria-hidden />}>
              {t("preview.csv")}
            </Button>
          )}
        </div>
      </form>
      {preview.data && preview.variables && (
        // More than an address holds, so it is sent; it writes nothing but its line in the log.
        <form id="price-change-export" method="post" action={exportPath}>
          <input type="hidden" name="input" value={JSON.stringify(preview.variables)} />
        </form>
      )}
    </FormContext.Provider>
  );
}
