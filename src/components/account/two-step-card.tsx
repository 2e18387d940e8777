import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/shell/client-messages";
import { TwoStepPanel } from "@/components/two-step/two-step-panel";
import type { TwoStepActions, TwoStepState } from "@/components/two-step/types";
import { Card } from "@/components/ui/card";

type TwoStepCardProps = { state: TwoStepState; actions: TwoStepActions; email: string };

/** Two-step sign-in of the person's own. */
export async function TwoStepCard({ state, actions, email }: TwoStepCardProps) {
  const t = await getTranslations("twoStep.card");
  return (
    <Card title={t("title")} description={t("text")} id="two-step">
      <ClientMessages namespaces={["common", "errors", "twoStep"]}>
        <TwoStepPanel state={state} actions={actions} account={email} />
      </ClientMessages>
    </Card>
  );
}
