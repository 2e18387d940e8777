import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { DefinitionList } from "@/components/ui/definition-list";
import { IdText } from "@/components/ui/id-text";
import type { RequestLogDto } from "@/features/api-usage";
import { HttpStatus } from "./http-status";

type RequestLogDetailProps = { request: RequestLogDto; withReseller?: boolean };

/** All that is known of one request; of an error what was sent and answered. */
export function RequestLogDetail({ request, withReseller }: RequestLogDetailProps) {
  const t = useTranslations("requestLogs.detail");
  const words = useTranslations("requestLogs");
  const code = (text: string) => <code className="font-mono text-sm [overflow-wrap:anywhere]">{text}</code>;
  const items = [
    { term: t("id"), value: <IdText id={request.id} /> },
    { term: t("at"), value: <DateTime value={request.createdAt} time /> },
    { term: t("route"), value: code(`${request.method} ${request.route}`) },
    { term: t("path"), value: code(request.path) },
    { term: t("status"), value: <HttpStatus status={request.status} /> },
    ...(request.errorCode ? [{ term: t("error"), value: code(request.errorCode) }] : []),
    { term: t("duration"), value: words("ms", { ms: request.durationMs }) },
    { term: t("address"), value: request.address },
    { term: t("key"), value: request.key.name },
    ...(withReseller ? [{ term: t("reseller"), value: request.reseller.name }] : []),
  ];
  return (
    <div className="grid gap-6">
      <Card title={t("facts")}>
        <DefinitionList items={items} />
        {request.status < 400 && <p className="mt-4 text-sm text-muted">{t("noBodies")}</p>}
      </Card>
      {request.status >= 400 && (
        <>
          <Card title={t("requestBody")} description={t("redacted")}>
            <Body text={request.requestBody} />
          </Card>
          <Card title={t("answerBody")}>
            <Body text={request.answerBody} />
          </Card>
        </>
      )}
    </div>
  );
}

function Body({ text }: { text: string | null }) {
  const t = useTranslations("requestLogs.detail");
  if (text === null) return <p className="text-muted">{t("noBody")}</p>;
  return (
    <pre className="rounded-md border border-line bg-sunken px-3 py-2 font-mono text-sm whitespace-pre-wrap [overflow-wrap:anywhere]">
      {indented(text)}
    </pre>
  );
}

/** JSON on lines of its own; what was cut as it is. */
function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
