import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { RetryRun } from "@/components/jobs/retry-run";
import { RunError } from "@/components/jobs/run-error";
import { RunFacts } from "@/components/jobs/run-facts";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { Card } from "@/components/ui/card";
import { IdText, shortId } from "@/components/ui/id-text";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { retryRunAction } from "../actions";

export async function generateMetadata({ params }: ObjectPageProps): Promise<Metadata> {
  return { title: shortId((await params).id) };
}

/** One job: how it went, and one more try when it was given up. */
export default async function JobPage({ params }: ObjectPageProps) {
  await requireAdmin();
  const { id } = await params;
  const [run, t, names] = await Promise.all([
    api.admin.jobs.get({ id }),
    getTranslations("jobs"),
    getTranslations("jobs.names"),
  ]);
  return (
    <>
      <PageHeader
        title={names.has(run.queue as never) ? names(run.queue as never) : run.queue}
        breadcrumbs={[{ label: t("title"), href: "/admin/jobs" }]}
        badge={<StatusBadge status={run.status} />}
        meta={<IdText id={run.id} />}
        action={run.canRetry && <RetryRun run={run} action={retryRunAction} />}
      />
      <RunError run={run} />
      <Card title={t("run.details")} className="max-w-2xl">
        <RunFacts run={run} />
      </Card>
    </>
  );
}
