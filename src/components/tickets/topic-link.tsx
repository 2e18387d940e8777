import Link from "next/link";
import { useTranslations } from "next-intl";
import type { TicketTopicDto } from "@/features/support";

const PAGES = { order: "orders", service: "services" } as const;

type TopicLinkProps = { topic: TicketTopicDto; area: "admin" | "portal" };

/** The order or service that a ticket is about. */
export function TopicLink({ topic, area }: TopicLinkProps) {
  const t = useTranslations("tickets.topic");
  return (
    <Link
      href={`/${area}/${PAGES[topic.kind]}/${topic.id}`}
      className="wrap-anywhere text-accent-text hover:underline"
    >
      {topic.kind === "order" ? t("order", { number: topic.number }) : topic.name}
    </Link>
  );
}
