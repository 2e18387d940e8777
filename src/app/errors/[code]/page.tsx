import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DocsShell } from "@/components/api-docs/docs-shell";
import { ErrorRoutes } from "@/components/api-docs/error-routes";
import { guidePath } from "@/components/api-docs/paths";
import { ProblemExample } from "@/components/api-docs/problem-example";
import { TextLink } from "@/components/api-docs/prose";
import { DefinitionList } from "@/components/ui/definition-list";
import { ERRORS, type ErrorCode } from "@/core/errors";

type ErrorPageProps = { params: Promise<{ code: string }> };

async function codeOf({ params }: ErrorPageProps): Promise<ErrorCode> {
  const { code } = await params;
  return Object.hasOwn(ERRORS, code) ? (code as ErrorCode) : notFound();
}

export async function generateMetadata(props: ErrorPageProps): Promise<Metadata> {
  return { title: ERRORS[await codeOf(props)].title };
}

/** What a code of the API means and what to do about it: where each problem's `type` leads. Open to anybody. */
export default async function ErrorPage(props: ErrorPageProps) {
  const code = await codeOf(props);
  const t = await getTranslations("errorPages");
  const { status, title } = ERRORS[code];
  return (
    <DocsShell current={guidePath("errors")} title={title} description={t(`${code}.meaning`)}>
      <div className="max-w-[52rem]">
        <DefinitionList
          items={[
            { term: t("todo"), value: t(`${code}.remedy`) },
            { term: t("code"), value: <code className="font-mono text-sm">{code}</code> },
            { term: t("status"), value: status },
          ]}
        />
        <h2 className="mt-9 mb-3 text-xl">{t("example")}</h2>
        <ProblemExample code={code} />
        <h2 className="mt-9 mb-3 text-xl">{t("routes")}</h2>
        <ErrorRoutes code={code} />
        <p className="mt-9 text-sm text-muted">
          {t("requestId")} <TextLink href={guidePath("errors")}>{t("back")}</TextLink>
        </p>
      </div>
    </DocsShell>
  );
}
