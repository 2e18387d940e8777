import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { StepList } from "@/components/ui/step-list";

/** Beside the application form: what happens after it is sent. */
export function ApplyReasons() {
  const t = useTranslations("portal.apply.next");
  return (
    <Card title={t("title")}>
      <StepList
        steps={[
          { title: t("form"), state: "current", detail: t("formDetail") },
          { title: t("review"), state: "todo", detail: t("reviewDetail") },
          { title: t("sell"), state: "todo", detail: t("sellDetail") },
        ]}
      />
    </Card>
  );
}
