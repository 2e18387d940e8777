import { List, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionMenu, type MenuItem } from "@/components/ui/action-menu";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { FormAction } from "@/components/ui/form-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { QueueDto } from "@/features/jobs";
import { useFormats } from "../ui/use-formats";
import { useJobName } from "./job-name";

/** Each queue: what waits and has failed, how it last went, when it runs next. */
export function QueueTable({ queues, runNow }: { queues: readonly QueueDto[]; runNow: FormAction }) {
  const t = useTranslations("jobs.queues");
  const nameOf = useJobName();
  const formats = useFormats();
  const columns: Column<QueueDto>[] = [
    {
      key: "name",
      header: t("name"),
      cell: ({ name }) => (
        <>
          <span className="block font-medium">{nameOf(name)}</span>
          <span className="font-mono text-[0.92em] text-muted">{name}</span>
        </>
      ),
    },
    { key: "last", header: t("last"), hideBelow: "sm", cell: (queue) => <LastRun queue={queue} /> },
    {
      key: "waiting",
      header: t("waiting"),
      align: "end",
      hideBelow: "md",
      cell: ({ waiting, running }) => formats.count(waiting + running),
    },
    {
      key: "failed",
      header: t("failed"),
      align: "end",
      cell: ({ failed }) => (
        <span className={failed > 0 ? "font-medium text-danger" : undefined}>{formats.count(failed)}</span>
      ),
    },
    { key: "next", header: t("next"), hideBelow: "lg", cell: (queue) => <NextRun queue={queue} /> },
    {
      key: "menu",
      header: t("actions"),
      hideHeader: true,
      align: "end",
      cell: (queue) => <QueueMenu queue={queue} name={nameOf(queue.name)} runNow={runNow} />,
    },
  ];
  return <DataTable caption={t("caption")} columns={columns} rows={queues} rowKey={({ name }) => name} />;
}

function LastRun({ queue: { lastRun } }: { queue: QueueDto }) {
  const t = useTranslations("jobs.queues");
  const formats = useFormats();
  if (!lastRun) return <span className="text-muted">{t("never")}</span>;
  return (
    <>
      <StatusBadge status={lastRun.status} />
      <span className="block text-sm text-muted">
        <RelativeTime value={lastRun.endedAt} />
        {lastRun.durationMs !== null && `, ${t("took", { duration: formats.duration(lastRun.durationMs) })}`}
      </span>
    </>
  );
}

function NextRun({ queue: { schedule } }: { queue: QueueDto }) {
  const t = useTranslations("jobs.queues");
  if (!schedule) return <span className="text-muted">{t("onEvents")}</span>;
  return (
    <>
      {schedule.nextAt && <RelativeTime value={schedule.nextAt} className="block" />}
      <span className="font-mono text-[0.92em] text-muted">{schedule.cron}</span>
    </>
  );
}

function QueueMenu({ queue, name, runNow }: { queue: QueueDto; name: string; runNow: FormAction }) {
  const t = useTranslations("jobs.queues");
  const run: MenuItem = {
    label: t("runNow"),
    icon: <Play aria-hidden />,
    action: runNow,
    fields: { queue: queue.name },
    confirm: { title: t("runTitle", { name }), consequences: [t("runText")], submitLabel: t("runNow") },
  };
  const show: MenuItem = {
    label: t("show"),
    icon: <List aria-hidden />,
    href: `/admin/jobs?queue=${queue.name}#runs`,
  };
  return <ActionMenu items={[...(queue.schedule ? [run] : []), show]} label={t("actionsFor", { name })} />;
}
