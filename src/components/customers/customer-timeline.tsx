import { CalendarClock } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { actionKey } from "@/components/portal/activity-names";
import { objectHref } from "@/components/portal/object-href";
import { EmptyState } from "@/components/ui/empty-state";
import { shortId } from "@/components/ui/id-text";
import { RelativeTime } from "@/components/ui/relative-time";
import { PUBLIC_ID } from "@/core/id-kinds";
import type { TimelineEntryDto } from "@/features/reports";

type CustomerTimelineProps = {
  entries: readonly TimelineEntryDto[];
  /** Whose timeline it is: a link to it would lead here. */
  customerId: string;
  /** Leads to invoices, too. */
  withInvoices: boolean;
};

/** What happened, newest first: what, to which object, by whom, when. */
export function CustomerTimeline({ entries, customerId, withInvoices }: CustomerTimelineProps) {
  const t = useTranslations("customers.timeline");
  const a = useTranslations("portal.activity");
  if (entries.length === 0) return <EmptyState icon={CalendarClock} title={t("empty")} />;
  return (
    <ol className="divide-y divide-line">
      {entries.map((entry) => (
        <li
          key={entry.id}
          className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 py-3 sm:px-5"
        >
          <p className="min-w-0 wrap-anywhere">
            <span className="font-medium">{a(`actions.${actionKey(entry.action)}`)}</span>{" "}
            <ObjectName object={entry.object} customerId={customerId} withInvoices={withInvoices} />
            <span className="block text-sm text-muted">
              {[entry.actor.label, a("kind", { kind: entry.actor.kind })].filter(Boolean).join(" · ")}
            </span>
          </p>
          <RelativeTime value={entry.at} className="text-sm text-muted" />
        </li>
      ))}
    </ol>
  );
}

type ObjectNameProps = Omit<CustomerTimelineProps, "entries"> & Pick<TimelineEntryDto, "object">;

/** Orders and invoices are named by their ids, which are too long to be read. */
function ObjectName({ object, customerId, withInvoices }: ObjectNameProps) {
  const name = PUBLIC_ID.test(object.name) ? shortId(object.name) : object.name;
  const href = object.type === "invoice" && !withInvoices ? null : objectHref(object.id);
  if (!href || object.id === customerId) return <span className="text-muted">{name}</span>;
  return (
    <Link href={href} className="text-accent-text underline underline-offset-4">
      {name}
    </Link>
  );
}
