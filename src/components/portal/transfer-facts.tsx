import { useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { IdText } from "@/components/ui/id-text";

export type TransferFactsProps = {
  provider: string;
  supportEmail: string;
  reference: string;
  hint: string;
};

/** How to pay by bank transfer, and what to write on it so that it is found. */
export function TransferFacts({ provider, supportEmail, reference, hint }: TransferFactsProps) {
  const t = useTranslations("portal.transfer");
  return (
    <div className="grid gap-4">
      <DefinitionList
        items={[
          { term: t("to"), value: provider },
          { term: t("reference"), value: <IdText id={reference} /> },
        ]}
      />
      <p className="text-sm text-muted">{hint}</p>
      <p className="text-sm text-muted">
        {t.rich("account", {
          email: () => (
            <a href={`mailto:${supportEmail}`} className="text-accent-text underline underline-offset-4">
              {supportEmail}
            </a>
          ),
        })}
      </p>
    </div>
  );
}
