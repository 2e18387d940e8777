import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { apiReference, type ReferenceResource } from "@/adapters/rest/reference/reference";
import { DocsShell } from "@/components/api-docs/docs-shell";
import { OperationSection } from "@/components/api-docs/operation-section";
import { resourcePath } from "@/components/api-docs/paths";

type ResourcePageProps = { params: Promise<{ resource: string }> };

async function resourceOf({ params }: ResourcePageProps): Promise<ReferenceResource> {
  const { resource } = await params;
  return apiReference().resources.find(({ slug }) => slug === resource) ?? notFound();
}

export async function generateMetadata(props: ResourcePageProps): Promise<Metadata> {
  return { title: (await resourceOf(props)).name };
}

/** All routes of one resource. Open to anybody. */
export default async function ResourcePage(props: ResourcePageProps) {
  const { slug, name, operations } = await resourceOf(props);
  const t = await getTranslations("apiDocs.resource");
  return (
    <DocsShell current={resourcePath(slug)} title={name} description={t(name)}>
      {operations.map((operation) => (
        <OperationSection key={operation.id} operation={operation} />
      ))}
    </DocsShell>
  );
}
