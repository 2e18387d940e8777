import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { TicketPriority } from "@/features/support";

const tones: Record<TicketPriority, Tone> = {
  low: "neutral",
  normal: "neutral",
  high: "warning",
  urgent: "danger",
};

/** How much a ticket presses, as word and colour. */
export function PriorityBadge({ priority }: { priority: TicketPriority }) {
  const t = useTranslations("tickets.priority");
  return <Badge tone={tones[priority]}>{t(priority)}</Badge>;
}
