import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { CopyButton } from "@/components/ui/copy-button";
import { DateTime } from "@/components/ui/date-time";
import { DefinitionList } from "@/components/ui/definition-list";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BrandDomainDto, DomainStatus } from "@/features/brand";
import { useFormats } from "../ui/use-formats";

type DomainCardProps = {
  domain: BrandDomainDto | null;
  /** Null: to look at only. */
  actions: { claim: FormAction; check: FormAction; remove: FormAction } | null;
};

const toneOf: Record<DomainStatus, Tone> = { pending: "warning", verified: "success", failed: "danger" };

/** The brand's own domain: which it is, the record that proves it, and what the last look found. */
export function DomainCard({ domain, actions }: DomainCardProps) {
  const t = useTranslations("brand.domain");
  return (
    <Card
      title={t("title")}
      description={t("text")}
      action={domain && <Badge tone={toneOf[domain.status]}>{t(`status.${domain.status}`)}</Badge>}
    >
      <div className="grid gap-5">
        {domain && <DomainFacts domain={domain} />}
        {domain && actions && (
          <div className="flex flex-wrap gap-2">
            <ActionButton action={actions.check} variant="primary">
              {t("check")}
            </ActionButton>
            <ConfirmDialog
              title={t("removeTitle", { domain: domain.domain })}
              trigger={{ label: t("remove") }}
              action={actions.remove}
              submitLabel={t("remove")}
              consequences={[t("removeLinks"), t("removeFree")]}
            />
          </div>
        )}
        {actions && (
          <ActionForm
            action={actions.claim}
            key={domain?.ascii}
            className="border-t border-line pt-5 first:border-0 first:pt-0"
          >
            <InputField
              name="domain"
              label={t(domain ? "another" : "name")}
              help={t("nameHelp")}
              placeholder="my.example.com"
              maxLength={253}
              autoComplete="off"
              spellCheck={false}
              className="max-w-96"
            />
            <SubmitButton className="justify-self-start" variant={domain ? "secondary" : "primary"}>
              {t(domain ? "replace" : "claim")}
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </Card>
  );
}

function DomainFacts({
  domain: { domain, record, status, problem, checkedAt, losesAt },
}: {
  domain: BrandDomainDto;
}) {
  const t = useTranslations("brand.domain");
  const formats = useFormats();
  return (
    <>
      {losesAt && (
        <Alert tone="danger" title={t("gone")}>
          {t("goneText", { at: formats.dateTime(losesAt) })}
        </Alert>
      )}
      {problem && !losesAt && <Alert tone="warning" title={t(`problems.${problem}`)} />}
      {status === "verified" ? <p>{t("verifiedText", { domain })}</p> : <p>{t("howTo")}</p>}
      <DefinitionList
        items={[
          { term: t("domainTerm"), value: domain },
          { term: t("recordType"), value: "TXT" },
          { term: t("recordName"), value: <Code text={record.name} /> },
          { term: t("recordValue"), value: <Code text={record.value} /> },
          { term: t("checked"), value: checkedAt ? <DateTime value={checkedAt} /> : t("never") },
        ]}
      />
    </>
  );
}

function Code({ text }: { text: string }) {
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <code className="font-mono text-sm [overflow-wrap:anywhere]">{text}</code>
      <CopyButton value={text} />
    </span>
  );
}
