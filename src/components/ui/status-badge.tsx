import { useTranslations } from "next-intl";
import { Badge, type Tone } from "./badge";

/** Every status of the product and its tone. The words are in common.status. */
const toneOf = {
  pending: "warning",
  paid: "success",
  cancelled: "neutral",
  service_cancelled: "neutral",
  active: "success",
  suspended: "danger",
  inactive: "neutral",
  provisioning: "info",
  terminated: "neutral",
  open: "info",
  issued: "info",
  part_paid: "warning",
  void: "neutral",
  overdue: "danger",
  approved: "success",
  rejected: "danger",
  info_requested: "warning",
  withdrawn: "neutral",
  revoked: "danger",
  expired: "neutral",
  archived: "neutral",
  disabled: "warning",
  retired: "neutral",
  draft: "neutral",
  failed: "danger",
  succeeded: "success",
  refunded: "neutral",
  closed: "neutral",
  answered: "info",
  queued: "info",
  sending: "info",
  sent: "success",
  held: "warning",
  waiting: "info",
  running: "info",
  to_do: "warning",
  done: "success",
  abandoned: "neutral",
} as const satisfies Record<string, Tone>;

export type Status = keyof typeof toneOf;

/** Whose status it is, where that asks for a word of its own: German has two, for an order and a service. */
export type StatusOf = "service";

export const wordOfStatus = (status: Status, of?: StatusOf): Status =>
  of === "service" && status === "cancelled" ? "service_cancelled" : status;

/** A status as word and colour. */
export function StatusBadge({ status, of }: { status: Status; of?: StatusOf }) {
  const t = useTranslations("common.status");
  return (
    <Badge dot tone={toneOf[status]}>
      {t(wordOfStatus(status, of))}
    </Badge>
  );
}
