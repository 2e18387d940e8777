import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/shell/client-messages";
import { ActionButton } from "@/components/ui/action-button";
import { Alert } from "@/components/ui/alert";
import type { FormAction } from "@/components/ui/form-state";
import { TimeLeft } from "./time-left";

type SeeAsBannerProps = {
  admin: string;
  client: string;
  view: { reason: string; mayChange: boolean; expiresAt: string };
  end: FormAction;
};

/** On each page that an admin sees as a client: who, as whom, why, how long, and the way out. */
export async function SeeAsBanner({ admin, client, view, end }: SeeAsBannerProps) {
  const t = await getTranslations("seeAs.banner");
  return (
    <ClientMessages namespaces={["common", "errors", "seeAs"]}>
      <Alert
        tone="warning"
        banner
        title={t("title", { admin, client })}
        action={
          <span className="flex flex-wrap items-center gap-3">
            <TimeLeft expiresAt={view.expiresAt} now={new Date().toISOString()} />
            <ActionButton action={end} size="sm">
              {t("end")}
            </ActionButton>
          </span>
        }
      >
        <p>
          {t(view.mayChange ? "mayChange" : "readOnly")}{" "}
          <span className="wrap-anywhere">{t("reason", { reason: view.reason })}</span>
        </p>
      </Alert>
    </ClientMessages>
  );
}
