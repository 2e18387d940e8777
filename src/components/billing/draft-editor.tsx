"use client";

import { useMutation } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/adapters/trpc/client";
import { currencyExponent } from "@/core/currencies";
import { formatMajor } from "@/core/money";
import type { BillingProfileDto } from "@/features/billing";
import { useRefusal } from "../prices/use-refusal";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { InputField, TextareaField } from "../ui/fields";
import { FormSummary } from "../ui/form-summary";
import { toast } from "../ui/toast";
import { useLeaveGuard } from "../ui/use-leave-guard";
import { emptyLine, type InvoiceDraft, type LineDraft, readInvoiceDraft } from "./draft-form";
import { DraftLineFields } from "./draft-line-fields";
import { DraftTotals } from "./draft-totals";

const MOST_LINES = 50;

type DraftEditorProps = {
  profile: BillingProfileDto;
  /** What is changed; null for a new one. */
  draft: { id: string; revision: number } | null;
  initial: InvoiceDraft;
};

/** An invoice that an admin writes: lines, note, days to pay, and what it comes to as it stands. */
export function DraftEditor({ profile, draft, initial }: DraftEditorProps) {
  const t = useTranslations("billing.drafts");
  const router = useRouter();
  const trpc = useTRPC();
  const create = useMutation(trpc.admin.invoices.createDraft.mutationOptions());
  const update = useMutation(trpc.admin.invoices.updateDraft.mutationOptions());
  const refusal = useRefusal(t("failed"));
  const [typed, setTyped] = useState(initial);
  const [dirty, setDirty] = useState(false);
  const pending = create.isPending || update.isPending;
  useLeaveGuard(dirty && !pending, t("leave"));
  const { currency } = profile;
  const errors = Object.fromEntries(
    (refusal.state?.errors ?? []).map(({ field = "", message }) => [field, message]),
  );

  function change(changes: Partial<InvoiceDraft>) {
    setDirty(true);
    setTyped((before) => ({ ...before, ...changes }));
  }

  function changeLine(key: string, changes: Partial<LineDraft>) {
    change({ lines: typed.lines.map((line) => (line.key === key ? { ...line, ...changes } : line)) });
  }

  async function submit() {
    const example = formatMajor(1200 * 10 ** currencyExponent(currency), currency);
    const read = readInvoiceDraft(typed, currency, {
      quantity: t("invalidQuantity"),
      amount: t("invalidAmount", { currency, example }),
      days: t("invalidDays"),
      text: t("noText"),
    });
    if (refusal.found(read.errors)) return;
    try {
      const saved = draft
        ? await update.mutateAsync({ ...draft, ...read.input })
        : await create.mutateAsync({ client: profile.client.id, ...read.input });
      setDirty(false);
      toast.success(t("saved"));
      router.push(`/admin/invoices/drafts/${saved.id}`);
      router.refresh();
    } catch (error) {
      refusal.caught(error);
    }
  }

  return (
    <form
      className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void submit();
      }}
    >
      <div className="grid gap-6">
        {refusal.state && (
          <FormSummary
            key={refusal.state.attempt}
            title={refusal.state.title}
            errors={refusal.state.errors}
            requestId={refusal.state.requestId}
          />
        )}
        <Card flush title={t("lines")} description={t("editorText", { currency })}>
          {typed.lines.map((line, index) => (
            <DraftLineFields
              key={line.key}
              {...{ line, index, currency, errors }}
              onChange={(changes) => changeLine(line.key, changes)}
              onRemove={
                typed.lines.length > 1
                  ? () => change({ lines: typed.lines.filter(({ key }) => key !== line.key) })
                  : null
              }
            />
          ))}
          {typed.lines.length < MOST_LINES && (
            <div className="border-t border-line px-4 py-3 sm:px-5">
              <Button
                icon={<Plus aria-hidden />}
                onClick={() => change({ lines: [...typed.lines, emptyLine(`new-${Date.now()}`)] })}
              >
                {t("add")}
              </Button>
            </div>
          )}
        </Card>
        <Card>
          <div className="grid gap-5">
            <TextareaField
              name="note"
              label={t("note")}
              help={t("noteHelp")}
              rows={3}
              maxLength={2000}
              optional
              value={typed.note}
              error={errors.note}
              onChange={(event) => change({ note: event.target.value })}
            />
            <InputField
              name="dueDays"
              label={t("dueDays")}
              help={t("dueDaysHelp", { days: profile.dueDays ?? profile.usualDueDays })}
              suffix={t("days")}
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
              optional
              className="max-w-sm"
              value={typed.dueDays}
              error={errors.dueDays}
              onChange={(event) => change({ dueDays: event.target.value })}
            />
          </div>
        </Card>
      </div>
      <Card title={t("preview")} className="lg:sticky lg:top-20">
        <div className="grid gap-5">
          <DraftTotals lines={typed.lines} currency={currency} tax={profile.tax} />
          <Button type="submit" variant="primary" size="lg" pending={pending}>
            {t("save")}
          </Button>
        </div>
      </Card>
    </form>
  );
}
