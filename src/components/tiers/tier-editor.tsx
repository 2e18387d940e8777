"use client";

import { useMutation } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/adapters/trpc/client";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FormSummary } from "@/components/ui/form-summary";
import { toast } from "@/components/ui/toast";
import { useLeaveGuard } from "@/components/ui/use-leave-guard";
import { formatMajor } from "@/core/money";
import type { TierRowDto } from "@/features/resellers";
import type { TierRules } from "@/features/settings";
import { RuleFields } from "./rule-fields";
import { TierFields } from "./tier-fields";
import { draftOf, readDrafts, type TierDraft } from "./tier-form";
import { TierPreview } from "./tier-preview";

const MOST_TIERS = 10;

type TierEditorProps = { tiers: TierRowDto[]; rules: TierRules; currency: string; defaultRate: string };
type Refusal = {
  detail: string;
  fields: { path: (string | number)[]; detail: string }[];
  requestId: string | null;
};

/** All tiers and their rules in one form (R16, R17, R71): check what it does to every reseller, then save. */
export function TierEditor({ tiers, rules: saved, currency, defaultRate }: TierEditorProps) {
  const t = useTranslations("tiers.editor");
  const router = useRouter();
  const trpc = useTRPC();
  const [drafts, setDrafts] = useState(() => tiers.map(draftOf));
  const [rules, setRules] = useState({ ...saved, graceDays: String(saved.graceDays) });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [head, setHead] = useState<{ title: string; requestId?: string } | null>(null);
  const [dirty, setDirty] = useState(false);
  const preview = useMutation(trpc.admin.resellers.previewTiers.mutationOptions());
  const save = useMutation(trpc.admin.resellers.updateTiers.mutationOptions());
  const pending = preview.isPending || save.isPending;
  useLeaveGuard(dirty && !save.isPending, t("leave"));

  function touch() {
    setDirty(true);
    // What was checked belongs to what stood there then.
    preview.reset();
  }

  function change(key: string, changes: Partial<TierDraft>) {
    touch();
    setDrafts((all) => all.map((draft) => (draft.key === key ? { ...draft, ...changes } : draft)));
  }

  async function send(saves: boolean) {
    const example = formatMajor(500_000, currency);
    const texts = {
      rate: t("invalidRate"),
      amount: t("invalidAmount", { example }),
      count: t("invalidCount"),
    };
    const read = readDrafts(drafts, rules, currency, texts);
    refuse(read.errors);
    if (Object.keys(read.errors).length > 0) return;
    try {
      if (!saves) return await preview.mutateAsync(read.input);
      const rows = await save.mutateAsync(read.input);
      setDrafts(rows.map(draftOf));
      setDirty(false);
      preview.reset();
      toast.success(t("saved"));
      router.refresh();
    } catch (error) {
      const refusal = (error as { data?: Refusal }).data;
      const found = (refusal?.fields ?? []).map(({ path, detail }) => [path.join("."), detail]);
      refuse(Object.fromEntries(found), refusal);
    }
  }

  function refuse(found: Record<string, string>, refusal?: Refusal) {
    setErrors(found);
    const failed = refusal !== undefined || Object.keys(found).length > 0;
    const title = found.tiers ?? (Object.keys(found).length > 0 ? t("failed") : refusal?.detail);
    setHead(failed ? { title: title ?? t("failed"), requestId: refusal?.requestId ?? undefined } : null);
  }

  return (
    <form
      className="grid gap-6"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void send(true);
      }}
    >
      {head && (
        <FormSummary
          key={JSON.stringify([head, errors])}
          {...head}
          errors={Object.entries(errors)
            .filter(([field]) => field !== "tiers")
            .map(([field, message]) => ({ field, message }))}
        />
      )}
      <Card flush title={t("tiers")} description={t("rateHelp", { rate: defaultRate })}>
        {drafts.map((draft, index) => (
          <TierFields
            key={draft.key}
            {...{ draft, index, errors, currency, defaultRate }}
            onChange={(changes) => change(draft.key, changes)}
            onRemove={
              draft.resellers > 0 || drafts.length === 1
                ? null
                : () => {
                    touch();
                    setDrafts((all) => all.filter(({ key }) => key !== draft.key));
                  }
            }
          />
        ))}
        {drafts.length < MOST_TIERS && (
          <div className="border-t border-line px-4 py-3 sm:px-5">
            <Button
              icon={<Plus aria-hidden />}
              onClick={() => {
                touch();
                setDrafts((all) => [...all, newDraft(all.length)]);
              }}
            >
              {t("add")}
            </Button>
          </div>
        )}
      </Card>
      <Card title={t("rules")}>
        <RuleFields
          {...{ rules, errors, currency }}
          onChange={(changes) => {
            touch();
            setRules((all) => ({ ...all, ...changes }));
          }}
        />
      </Card>
      <div aria-live="polite">{preview.data && <TierPreview preview={preview.data} />}</div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" pending={save.isPending}>
          {t("save")}
        </Button>
        <Button pending={preview.isPending} onClick={() => void send(false)}>
          {t("check")}
        </Button>
      </div>
    </form>
  );
}

function newDraft(index: number): TierDraft {
  return {
    key: `new-${index}-${Date.now()}`,
    id: null,
    resellers: 0,
    name: "",
    rate: "",
    threshold: "",
    services: "",
  };
}
