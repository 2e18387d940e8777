import { useTranslations } from "next-intl";
import { AnswerList } from "@/components/applications/answer-list";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-state";
import { StatusBadge } from "@/components/ui/status-badge";
import type { OwnApplicationDto } from "@/features/resellers";
import { useFormats } from "../ui/use-formats";
import { ApplicationAnswer } from "./application-answer";
import { ApplicationNotes } from "./application-notes";
import { ApplicationSteps } from "./application-steps";
import { WithdrawApplication } from "./withdraw-application";

type ApplicationStateProps = {
  application: OwnApplicationDto;
  provider: string;
  /** Absent for a person who may only read it. */
  answer?: FormAction;
  withdraw?: FormAction;
};

/** An application that was sent: how far it is, what was asked and answered, and what it said. */
export function ApplicationState({ application, provider, answer, withdraw }: ApplicationStateProps) {
  const t = useTranslations("portal.apply");
  const formats = useFormats();
  const asked = application.status === "info_requested";
  const open = asked || application.status === "pending";
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid gap-6">
        {application.messages.length > 0 && (
          <Card title={t("notes")} flush>
            <ApplicationNotes messages={application.messages} provider={provider} />
          </Card>
        )}
        {asked && answer && (
          <Card title={t("answerTitle")}>
            <ApplicationAnswer action={answer} id={application.id} />
          </Card>
        )}
        <Card title={t("sentData")}>
          <AnswerList answers={application.answers} filesHref="/portal/apply/files" />
        </Card>
      </div>
      <Card title={t("state")} action={<StatusBadge status={application.status} />}>
        <div className="grid gap-5">
          <ApplicationSteps application={application} />
          {application.mayApplyAgainAt && (
            <Alert title={t("againTitle")}>
              {t("againAt", { date: formats.date(application.mayApplyAgainAt) })}
            </Alert>
          )}
          {open && withdraw && <WithdrawApplication id={application.id} action={withdraw} />}
        </div>
      </Card>
    </div>
  );
}
