import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { DefinitionList } from "@/components/ui/definition-list";
import { IdText } from "@/components/ui/id-text";
import { StatusBadge } from "@/components/ui/status-badge";
import type { DeliveryDetailDto, WebhookTryDto } from "@/features/webhooks";
import { DeliveryAnswer } from "./delivery-answer";

/** All of one delivery: what is sent, and each try as it went. */
export function DeliveryDetail({ delivery }: { delivery: DeliveryDetailDto }) {
  const t = useTranslations("webhooks.delivery");
  const last = delivery.tries.at(-1);
  const items = [
    { term: t("id"), value: <IdText id={delivery.id} /> },
    { term: t("event"), value: <IdText id={delivery.eventId} /> },
    { term: t("endpoint"), value: <Code text={delivery.url} /> },
    { term: t("created"), value: <DateTime value={delivery.createdAt} time /> },
    { term: t("attempts"), value: delivery.attempts },
    ...(delivery.nextTryAt ? [{ term: t("next"), value: <DateTime value={delivery.nextTryAt} time /> }] : []),
    ...(delivery.failure ? [{ term: t("failure"), value: <DeliveryAnswer of={delivery} /> }] : []),
  ];
  return (
    <div className="grid gap-6">
      <Card title={t("facts")} action={<StatusBadge status={delivery.status} />}>
        <DefinitionList items={items} />
      </Card>
      <Card title={t("request")} description={t("requestText")}>
        <div className="grid gap-4">
          {last && Object.keys(last.headers).length > 0 && (
            <Text
              label={t("headers")}
              text={Object.entries(last.headers)
                .map(([name, value]) => `${name}: ${value}`)
                .join("\n")}
            />
          )}
          <Text label={t("body")} text={indented(delivery.body)} />
        </div>
      </Card>
      <Card title={t("tries")} flush>
        {delivery.tries.length === 0 ? (
          <p className="px-4 py-4 text-muted sm:px-5">{t("noTries")}</p>
        ) : (
          <ol className="divide-y divide-line">
            {delivery.tries.map((one, index) => (
              <Try key={one.id} one={one} number={index + 1} />
            ))}
          </ol>
        )}
      </Card>
    </div>
  );
}

function Try({ one, number }: { one: WebhookTryDto; number: number }) {
  const t = useTranslations("webhooks.delivery");
  return (
    <li className="grid gap-2 px-4 py-3.5 sm:px-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="font-medium">{t("try", { number })}</span>
        <DeliveryAnswer of={one} />
        <span className="text-sm text-muted tabular-nums">{t("ms", { ms: one.durationMs })}</span>
        <span className="text-sm text-muted">
          <DateTime value={one.at} time />
        </span>
      </div>
      {one.answerBody ? (
        <Text label={t("answer")} text={one.answerBody} />
      ) : (
        one.answerStatus !== null && <p className="text-sm text-muted">{t("emptyAnswer")}</p>
      )}
    </li>
  );
}

function Code({ text }: { text: string }) {
  return <code className="font-mono text-sm [overflow-wrap:anywhere]">{text}</code>;
}

function Text({ label, text }: { label: string; text: string }) {
  return (
    <div className="grid min-w-0 gap-1.5">
      <p className="text-sm text-muted">{label}</p>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard (WCAG 2.1.1)
        tabIndex={0}
        className="max-h-96 overflow-y-auto rounded-md border border-line bg-sunken px-3 py-2 font-mono text-sm whitespace-pre-wrap [overflow-wrap:anywhere]"
      >
        {text}
      </pre>
    </div>
  );
}

/** What is sent is one line of JSON; people read it on several. */
function indented(body: string): string {
  return JSON.stringify(JSON.parse(body), null, 2);
}
