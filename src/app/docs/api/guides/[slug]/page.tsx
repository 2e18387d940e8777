import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { type GuideSlug, isGuide, readGuide } from "@/adapters/rest/reference/guides";
import { Contents } from "@/components/api-docs/contents";
import { DocsShell } from "@/components/api-docs/docs-shell";
import { ErrorCodes } from "@/components/api-docs/error-codes";
import { guidePath } from "@/components/api-docs/paths";
import { ProblemExample } from "@/components/api-docs/problem-example";
import { Prose } from "@/components/api-docs/prose";
import { WordList } from "@/components/api-docs/word-list";
import { API_SCOPES } from "@/core/access";
import { WEBHOOK_EVENT_TYPES } from "@/features/webhooks";

type GuidePageProps = { params: Promise<{ slug: string }> };

async function slugOf({ params }: GuidePageProps): Promise<GuideSlug> {
  const { slug } = await params;
  return isGuide(slug) ? slug : notFound();
}

export async function generateMetadata(props: GuidePageProps): Promise<Metadata> {
  const slug = await slugOf(props);
  return { title: (await getTranslations("apiDocs.guide"))(`${slug}.title`) };
}

/** A guide to the API. Open to anybody. */
export default async function GuidePage(props: GuidePageProps) {
  const slug = await slugOf(props);
  const t = await getTranslations("apiDocs.guide");
  const blocks = await readGuide(slug, await getLocale());
  const inserts = {
    errorCodes: <ErrorCodes />,
    eventTypes: <WordList words={WEBHOOK_EVENT_TYPES} />,
    problem: <ProblemExample code="validation_failed" />,
    scopes: <WordList words={API_SCOPES} />,
  };
  return (
    <DocsShell current={guidePath(slug)} title={t(`${slug}.title`)} description={t(`${slug}.text`)}>
      <Contents blocks={blocks} />
      <Prose blocks={blocks} inserts={inserts} />
    </DocsShell>
  );
}
