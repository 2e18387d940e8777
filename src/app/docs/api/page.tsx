import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { readGuide } from "@/adapters/rest/reference/guides";
import { apiReference } from "@/adapters/rest/reference/reference";
import { Contents } from "@/components/api-docs/contents";
import { DocsShell } from "@/components/api-docs/docs-shell";
import { DOCS, operationPath } from "@/components/api-docs/paths";
import { Prose } from "@/components/api-docs/prose";
import { RouteIndex } from "@/components/api-docs/route-index";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("apiDocs"))("name") };
}

/** What holds for every route, and where each of them is. Open to anybody. */
export default async function ApiOverviewPage() {
  const t = await getTranslations("apiDocs");
  const blocks = await readGuide("overview", await getLocale());
  const routes = apiReference().resources.flatMap(({ slug, operations }) =>
    operations.map(({ id, method, path, summary }) => ({
      href: operationPath(slug, id),
      method,
      path,
      summary,
    })),
  );
  const index = <RouteIndex routes={routes} label={t("search")} none={t("noRoute")} />;
  return (
    <DocsShell current={DOCS} title={t("title")} description={t("intro")}>
      <Contents blocks={blocks} />
      <Prose blocks={blocks} inserts={{ routes: index }} />
    </DocsShell>
  );
}
