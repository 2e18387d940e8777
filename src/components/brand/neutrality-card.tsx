import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Neutrality } from "@/features/brand";

/** Under which names links and mails go out, and what is missing for nobody to see the provider. */
export function NeutralityCard({ neutrality: { linkBase, linkBy, mailFrom } }: { neutrality: Neutrality }) {
  const t = useTranslations("brand.neutrality");
  return (
    <Card title={t("title")} description={t("text")}>
      <DefinitionList
        items={[
          {
            term: t("links"),
            value: (
              <>
                <span className="[overflow-wrap:anywhere]">{linkBase}</span>
                <span className="block text-sm text-muted">{t(`by.${linkBy}`)}</span>
              </>
            ),
          },
          {
            term: t("mail"),
            value: mailFrom ? (
              <>
                <span className="[overflow-wrap:anywhere]">{mailFrom}</span>
                <span className="block text-sm text-muted">{t("mailText")}</span>
              </>
            ) : (
              t("noMail")
            ),
          },
        ]}
      />
    </Card>
  );
}
