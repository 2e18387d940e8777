"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { useTRPC } from "@/adapters/trpc/client";
import type { PriceRuleDto, RuleKind } from "@/features/pricing";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { InputField, SelectField, TextareaField } from "../ui/fields";
import { FormContext } from "../ui/form-context";
import { FormSummary } from "../ui/form-summary";
import { toast } from "../ui/toast";
import { RenewalPreview } from "./renewal-preview";
import { AmountFields, type RuleChoices, TargetFields, TimeFields } from "./rule-fields";
import { formReader, readAmounts, readNewRule } from "./rule-form";
import { RunningFields } from "./running-fields";
import { useRefusal } from "./use-refusal";

const EXPORT = "/admin/catalogue/rules/export";

type RuleDialogProps =
  | { what: "lay_down"; kinds: readonly RuleKind[]; choices: RuleChoices }
  | { what: "change" | "end"; rule: PriceRuleDto; name: string };

/** Adds, changes or ends a price rule: the dry run shows what it does to renewals before it is saved. */
export function RuleDialog(props: RuleDialogProps) {
  const t = useTranslations("prices.form");
  const [open, setOpen] = useState(false);
  const { what } = props;
  const name = what === "lay_down" ? "" : props.name;
  const texts = {
    lay_down: { trigger: t("add"), title: t("addTitle"), text: undefined },
    change: { trigger: t("change"), title: t("changeTitle", { name }), text: t("changeText") },
    end: { trigger: t("end"), title: t("endTitle", { name }), text: t("endText") },
  }[what];
  return (
    <Dialog
      title={texts.title}
      description={texts.text}
      open={open}
      onOpenChange={setOpen}
      trigger={{
        label: texts.trigger,
        variant: what === "lay_down" ? "primary" : undefined,
        size: what === "lay_down" ? undefined : "sm",
      }}
    >
      <RuleForm {...props} close={() => setOpen(false)} />
    </Dialog>
  );
}

function RuleForm(props: RuleDialogProps & { close: () => void }) {
  const { what, close } = props;
  const t = useTranslations("prices.form");
  const kindName = useTranslations("prices.kind");
  const router = useRouter();
  const trpc = useTRPC();
  const form = useRef<HTMLFormElement>(null);
  const [kind, setKind] = useState<RuleKind>(
    props.what === "lay_down" ? (props.kinds[0] as RuleKind) : props.rule.kind,
  );
  const refusal = useRefusal(t("failed"));
  const preview = useMutation(trpc.admin.prices.previewRule.mutationOptions());
  const layDown = useMutation(trpc.admin.prices.layDownRule.mutationOptions());
  const change = useMutation(trpc.admin.prices.changeRule.mutationOptions());
  const end = useMutation(trpc.admin.prices.endRule.mutationOptions());
  const saving = layDown.isPending || change.isPending || end.isPending;
  const pending = saving || preview.isPending;
  const rule = props.what === "lay_down" ? undefined : props.rule;
  const currency = props.what === "lay_down" ? props.choices.currency : (rule?.price?.currency ?? "");

  function read() {
    const reader = formReader(new FormData(form.current ?? undefined), {
      rate: t("badRate"),
      time: t("badTime"),
      needed: t("needed"),
      amount: (values) => t("badAmount", values),
    });
    return { reader, reason: reader.text("reason") };
  }

  /** The input of the verb for what is typed, and how it is sent; null where something is wrong with it. */
  function commandOf({ reader, reason }: ReturnType<typeof read>) {
    if (props.what === "lay_down") {
      const input = readNewRule(reader, kind, props.choices);
      return {
        check: () => preview.mutateAsync({ what: "lay_down", ...input }),
        save: () => layDown.mutateAsync({ ...input, reason }),
      };
    }
    const { id } = props.rule;
    if (props.what === "end") {
      const input = { id, at: reader.moment("at"), running: reader.running() };
      return {
        check: () => preview.mutateAsync({ what: "end", ...input }),
        save: () => end.mutateAsync({ ...input, reason }),
      };
    }
    const input = {
      id,
      ...readAmounts(reader, kind, currency),
      from: reader.moment("from"),
      validTo: reader.moment("validTo"),
      running: reader.running(),
    };
    return {
      check: () => preview.mutateAsync({ what: "change", ...input }),
      save: () => change.mutateAsync({ ...input, reason }),
    };
  }

  async function send(saves: boolean) {
    const typed = read();
    const command = commandOf(typed);
    if (refusal.found(typed.reader.errors)) return;
    try {
      if (!saves) return void (await command.check());
      await command.save();
      toast.success(t(what === "end" ? "ended" : "saved"));
      close();
      router.refresh();
    } catch (error) {
      refusal.caught(error);
    }
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!pending) void send(true);
  }

  return (
    <FormContext.Provider value={{ errors: refusal.state?.errors ?? [], pending }}>
      {/* What was checked belongs to what stood there then. */}
      <form
        ref={form}
        onSubmit={onSubmit}
        onChange={() => preview.reset()}
        noValidate
        className="grid min-w-0 gap-5"
      >
        {refusal.state && <FormSummary key={refusal.state.attempt} {...refusal.state} />}
        {props.what === "lay_down" && (
          <>
            <SelectField
              name="kind"
              label={t("kind")}
              value={kind}
              onChange={(event) => setKind(event.target.value as RuleKind)}
              options={props.kinds.map((value) => ({ value, label: kindName(value) }))}
            />
            <TargetFields kind={kind} choices={props.choices} />
          </>
        )}
        {what === "end" ? (
          <InputField name="at" label={t("at")} help={t("atHelp")} optional type="datetime-local" />
        ) : (
          <>
            <div className="grid min-w-0 gap-5 sm:grid-cols-2">
              <AmountFields key={kind} kind={kind} currency={currency} rule={rule} />
            </div>
            <div className="grid min-w-0 gap-5 sm:grid-cols-2">
              <TimeFields from={what === "lay_down" ? "validFrom" : "from"} rule={rule} />
            </div>
          </>
        )}
        <RunningFields />
        <TextareaField name="reason" label={t("reason")} help={t("reasonHelp")} rows={2} maxLength={500} />
        <div aria-live="polite" className="min-w-0">
          {preview.data && preview.variables && (
            <RenewalPreview preview={preview.data} file={{ path: EXPORT, input: preview.variables }} />
          )}
        </div>
        <DialogActions>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button pending={preview.isPending} onClick={() => void send(false)}>
            {t("check")}
          </Button>
          <Button type="submit" variant={what === "end" ? "danger" : "primary"} pending={saving}>
            {t(what === "end" ? "saveEnd" : "save")}
          </Button>
        </DialogActions>
      </form>
    </FormContext.Provider>
  );
}
