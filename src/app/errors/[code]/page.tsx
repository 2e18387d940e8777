import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PublicShell } from "@/components/shell/public-shell";
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
    <PublicShell title={title} description={t(`${code}.meaning`)} footer={t("requestId")}>
      <DefinitionList
        items={[
          { term: t("todo"), value: t(`${code}.remedy`) },
          { term: t("code"), value: <code className="font-mono text-sm">{code}</code> },
          { term: t("status"), value: status },
        ]}
      />
    </PublicShell>
  );
}
