"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/adapters/trpc/client";
import type { BillingSettings } from "@/features/settings";
import { useRefusal } from "../prices/use-refusal";
import { Alert } from "../ui/alert";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { SwitchField } from "../ui/check-field";
import { InputField } from "../ui/fields";
import { FormSummary } from "../ui/form-summary";
import type { SelectOption } from "../ui/select";
import { toast } from "../ui/toast";
import { useLeaveGuard } from "../ui/use-leave-guard";
import { RateRows } from "./rate-rows";
import { readTaxDraft, type TaxDraft, taxDraftOf } from "./tax-form";

type TaxEditorProps = {
  settings: Pick<BillingSettings, "dueDays" | "tax">;
  countries: readonly SelectOption[];
  /** Where the provider is. */
  home: { code: string; name: string };
};

/** Due days, and what tax invoices bear, in one form. */
export function TaxEditor({ settings, countries, home }: TaxEditorProps) {
  const t = useTranslations("billing.settings");
  const router = useRouter();
  const save = useMutation(useTRPC().admin.settings.saveTax.mutationOptions());
  const refusal = useRefusal(t("failed"));
  const [draft, setDraft] = useState(() => taxDraftOf(settings));
  const [dirty, setDirty] = useState(false);
  useLeaveGuard(dirty && !save.isPending, t("leave"));
  const errors = Object.fromEntries(
    (refusal.state?.errors ?? []).map(({ field = "", message }) => [field, message]),
  );

  function change(changes: Partial<TaxDraft>) {
    setDirty(true);
    setDraft((before) => ({ ...before, ...changes }));
  }

  async function submit() {
    const texts = {
      rate: t("invalidRate"),
      days: t("invalidDays"),
      country: t("noCountry"),
      twice: t("twice"),
    };
    const read = readTaxDraft(draft, { ...texts, name: t("nameMissing") });
    if (refusal.found(read.errors)) return;
    try {
      const saved = await save.mutateAsync(read.input);
      setDraft(taxDraftOf(saved));
      setDirty(false);
      toast.success(t("saved"));
      router.refresh();
    } catch (error) {
      refusal.caught(error, (path) => path.replace(/^tax\./, "").replace(/rateBps$/, "rate"));
    }
  }

  const lacksHome = draft.enabled && !draft.rates.some(({ country }) => country === home.code);
  return (
    <form
      className="grid gap-6"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) void submit();
      }}
    >
      {refusal.state && (
        <FormSummary
          key={refusal.state.attempt}
          title={refusal.state.title}
          errors={refusal.state.errors}
          requestId={refusal.state.requestId}
        />
      )}
      <Card title={t("terms")}>
        <InputField
          name="dueDays"
          label={t("dueDays")}
          help={t("dueDaysHelp")}
          suffix={t("days")}
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          className="max-w-sm"
          value={draft.dueDays}
          error={errors.dueDays}
          onChange={(event) => change({ dueDays: event.target.value })}
        />
      </Card>
      <Card title={t("tax")} description={t("taxText")}>
        <div className="grid gap-5">
          <SwitchField
            name="enabled"
            label={t("enabled")}
            help={t("enabledHelp")}
            checked={draft.enabled}
            onChange={(event) => change({ enabled: event.currentTarget.checked })}
          />
          <InputField
            name="name"
            label={t("name")}
            help={t("nameHelp")}
            maxLength={30}
            autoComplete="off"
            className="max-w-sm"
            value={draft.name}
            error={errors.name}
            onChange={(event) => change({ name: event.target.value })}
          />
          <SwitchField
            name="reverseCharge"
            label={t("reverseCharge")}
            help={t("reverseChargeHelp")}
            checked={draft.reverseCharge}
            onChange={(event) => change({ reverseCharge: event.currentTarget.checked })}
          />
        </div>
      </Card>
      <Card title={t("rates")} description={t("ratesHelp", { country: home.name })}>
        <div className="grid gap-4">
          {lacksHome && <Alert tone="warning">{t("noHome", { country: home.name })}</Alert>}
          <RateRows
            rates={draft.rates}
            countries={countries}
            errors={errors}
            onChange={(rates) => change({ rates })}
          />
        </div>
      </Card>
      <Button type="submit" variant="primary" pending={save.isPending} className="justify-self-start">
        {t("save")}
      </Button>
    </form>
  );
}
