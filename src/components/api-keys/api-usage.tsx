import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { DefinitionList } from "@/components/ui/definition-list";

type ApiUsageProps = { apiUrl: string; rate: { limit: number; burst: number } };

/** Where the API is and how a program shows its key. */
export function ApiUsage({ apiUrl, rate }: ApiUsageProps) {
  const t = useTranslations("apiKeys.usage");
  const document = `${apiUrl}/openapi.json`;
  return (
    <Card title={t("title")}>
      <DefinitionList
        items={[
          {
            term: t("base"),
            value: (
              <span className="inline-flex max-w-full items-center gap-1">
                <code className="font-mono text-sm [overflow-wrap:anywhere]">{apiUrl}</code>
                <CopyButton value={apiUrl} />
              </span>
            ),
          },
          { term: t("header"), value: <code className="font-mono text-sm">{t("headerValue")}</code> },
          { term: t("limit"), value: t("limitValue", { requests: rate.limit, burst: rate.burst }) },
          {
            term: t("document"),
            value: (
              <span className="flex flex-wrap gap-x-4">
                <Link href="/docs/api" className="text-accent-text underline-offset-4 hover:underline">
                  {t("reference")}
                </Link>
                <a href={document} className="text-accent-text underline-offset-4 hover:underline">
                  openapi.json
                </a>
              </span>
            ),
          },
        ]}
      />
    </Card>
  );
}
