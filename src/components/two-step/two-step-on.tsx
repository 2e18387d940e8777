"use client";

import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/ui/action-dialog";
import { Badge } from "@/components/ui/badge";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DateTime } from "@/components/ui/date-time";
import { InputField } from "@/components/ui/fields";
import type { ActionState } from "@/components/ui/form-state";
import type { TwoStepActions, TwoStepState } from "./types";

type TwoStepOnProps = {
  state: TwoStepState;
  actions: TwoStepActions;
  onCodes: (codes: string[]) => void;
};

/** Since when it is on, how many recovery codes are left, and the ways to new ones and out. */
export function TwoStepOn({ state, actions, onCodes }: TwoStepOnProps) {
  const t = useTranslations("twoStep");

  async function renew(data: FormData): Promise<ActionState> {
    const { codes, ...answer } = await actions.renew(data);
    if (codes) onCodes(codes);
    return answer;
  }

  return (
    <div className="grid gap-5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone="success">{t("card.on")}</Badge>
        <span>{t.rich("card.since", { date: () => <DateTime value={state.enabledAt ?? ""} /> })}</span>
        <span className={state.recoveryCodesLeft < 3 ? "text-warning" : "text-muted"}>
          {t("card.codesLeft", { count: state.recoveryCodesLeft })}
        </span>
      </p>
      <div className="flex flex-wrap gap-2">
        <ActionDialog
          title={t("renew.title")}
          description={t("renew.old")}
          submitLabel={t("renew.submit")}
          trigger={{ label: t("renew.open") }}
          action={renew}
        >
          <CodeField />
        </ActionDialog>
        <ConfirmDialog
          title={t("disable.title")}
          consequences={[t("disable.effect"), t("disable.codes")]}
          submitLabel={t("disable.submit")}
          trigger={{ label: t("disable.open") }}
          action={actions.disable}
        >
          <InputField
            name="password"
            label={t("disable.password")}
            type="password"
            autoComplete="current-password"
          />
          <CodeField />
        </ConfirmDialog>
      </div>
    </div>
  );
}

function CodeField() {
  const t = useTranslations("twoStep.code");
  return <InputField name="code" label={t("label")} help={t("help")} autoComplete="one-time-code" />;
}
