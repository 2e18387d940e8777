"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { SelectField, TextareaField } from "@/components/ui/fields";
import { FormSummary } from "@/components/ui/form-summary";
import { ProgressBar } from "@/components/ui/progress-bar";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { useSelection } from "@/components/ui/selection";
import type { BulkChangeForm, TierDto } from "@/features/resellers";
import { useFormats } from "../ui/use-formats";
import { BulkOutcomes } from "./bulk-outcomes";
import { BulkPreview } from "./bulk-preview";
import { useBulk } from "./use-bulk";

export type BulkKind = BulkChangeForm["kind"];

/** Lets the program decide, as a value of the select. */
const PROGRAM = "program";

type BulkDialogProps = {
  kind: BulkKind;
  /** Public ids. */
  resellers: readonly string[];
  tiers: readonly Pick<TierDto, "id" | "name" | "rateBps">[];
  onClose: () => void;
};

/** One change of many resellers: what it does to whom first, then the change, then what came of it for each. */
export function BulkDialog({ kind, resellers, tiers, onClose }: BulkDialogProps) {
  const t = useTranslations("bulk");
  const d = useTranslations("common.dialog");
  const router = useRouter();
  const { clear } = useSelection();
  const formats = useFormats();
  const [change, setChange] = useState<BulkChangeForm | null>(() => initialChange(kind));
  const bulk = useBulk(resellers, change);
  const [reason, setReason] = useState("");
  const { preview, outcomes, done, error } = bulk;
  const isFinished = outcomes.length > 0 && !bulk.isRunning && !error;

  function close() {
    if (bulk.isRunning) return;
    if (outcomes.length > 0) {
      clear();
      router.refresh();
    }
    onClose();
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void bulk.apply(reason);
  }

  if (isFinished) {
    return (
      <Dialog title={t("done", { count: countChanged(outcomes) })} open onOpenChange={close}>
        <BulkOutcomes outcomes={outcomes} />
        <DialogActions>
          <Button variant="primary" onClick={close}>
            {t("close")}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  const count = preview?.changes.length ?? 0;
  return (
    <Dialog
      title={t(`title.${kind}`, { count: resellers.length })}
      description={t(`text.${kind}`)}
      open
      onOpenChange={close}
    >
      <form className="grid gap-5" noValidate onSubmit={onSubmit}>
        {error && (
          <FormSummary
            key={error.attempt}
            title={error.title}
            errors={error.errors}
            requestId={error.requestId}
          />
        )}
        {kind === "tier" && (
          <SelectField
            name="tierId"
            label={t("newTier")}
            placeholder={t("choose")}
            value={change?.kind === "tier" ? (change.tierId ?? PROGRAM) : ""}
            onChange={({ target: { value } }) =>
              setChange(value === "" ? null : { kind, tierId: value === PROGRAM ? null : value })
            }
            options={[
              { value: PROGRAM, label: t("program") },
              ...tiers.map((tier) => ({
                value: tier.id,
                label: `${tier.name} · ${formats.bps(tier.rateBps)}`,
              })),
            ]}
          />
        )}
        {change?.kind === "suspend" && (
          <RadioGroupField
            name="renewals"
            label={t("renewals.label")}
            value={change.renewals}
            onValueChange={(value) =>
              setChange({ kind: "suspend", renewals: value === "hold" ? "hold" : "keep" })
            }
            options={[
              { value: "keep", label: t("renewals.keep"), description: t("renewals.keepText") },
              { value: "hold", label: t("renewals.hold"), description: t("renewals.holdText") },
            ]}
          />
        )}
        {change && <BulkPreview change={change} preview={preview} />}
        <TextareaField
          name="reason"
          label={t("reasonLabel")}
          help={t(`reasonHelp.${kind}`)}
          error={error?.errors.find(({ field }) => field === "reason")?.message}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {bulk.isRunning && (
          <ProgressBar
            label={t("progress")}
            detail={t("progressOf", { done, total: count })}
            bps={count === 0 ? 0 : Math.round((done / count) * 10_000)}
          />
        )}
        {outcomes.length > 0 && <BulkOutcomes outcomes={outcomes} />}
        <DialogActions>
          <Button onClick={close}>{d("cancel")}</Button>
          <Button
            type="submit"
            variant={kind === "suspend" || kind === "deactivate" ? "danger" : "primary"}
            pending={bulk.isRunning}
            disabled={count === 0}
          >
            {t(`submit.${kind}`, { count })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Which tier has to be said first. */
function initialChange(kind: BulkKind): BulkChangeForm | null {
  if (kind === "tier") return null;
  return kind === "suspend" ? { kind, renewals: "keep" } : { kind };
}

function countChanged(outcomes: readonly { outcome: string }[]): number {
  return outcomes.filter(({ outcome }) => outcome === "changed").length;
}
