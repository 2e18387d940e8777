import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { DateTime } from "@/components/ui/date-time";
import { DefinitionList } from "@/components/ui/definition-list";
import { IdText } from "@/components/ui/id-text";
import type { WebhookEndpointDto } from "@/features/webhooks";

/** Why an endpoint is disabled; nothing while it is active. */
export function DisabledNotice({ endpoint }: { endpoint: WebhookEndpointDto }) {
  const t = useTranslations("webhooks.reason");
  if (!endpoint.disabledReason) return null;
  return (
    <Alert tone={endpoint.disabledReason === "by_hand" ? "info" : "warning"} className="mb-6">
      {t(endpoint.disabledReason, { note: endpoint.disabledNote ?? "" })}
    </Alert>
  );
}

/** What is known of an endpoint. */
export function EndpointFacts({ endpoint }: { endpoint: WebhookEndpointDto }) {
  const t = useTranslations("webhooks");
  const items = [
    { term: t("facts.id"), value: <IdText id={endpoint.id} /> },
    {
      term: t("facts.url"),
      value: <code className="font-mono text-sm [overflow-wrap:anywhere]">{endpoint.url}</code>,
    },
    { term: t("facts.description"), value: endpoint.description },
    {
      term: t("facts.events"),
      value: endpoint.events ? (
        <span className="flex flex-wrap gap-x-3 gap-y-0.5">
          {endpoint.events.map((type) => (
            <code key={type} className="font-mono text-sm">
              {type}
            </code>
          ))}
        </span>
      ) : (
        t("allEvents")
      ),
    },
    { term: t("facts.created"), value: <DateTime value={endpoint.createdAt} time /> },
    ...(endpoint.previousSecretUntil
      ? [{ term: t("facts.oldSecret"), value: <DateTime value={endpoint.previousSecretUntil} time /> }]
      : []),
  ];
  return <DefinitionList items={items} />;
}
