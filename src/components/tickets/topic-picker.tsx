"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/adapters/trpc/client";
import { SearchPicker } from "@/components/ui/search-picker";
import type { TopicOptionDto } from "@/features/support";

type Option = { id: string; name: string; email: string };

/** Finds one of the client's services or orders that a ticket is about. */
export function TopicPicker({ first }: { first: TopicOptionDto | null }) {
  const t = useTranslations("tickets.portal");
  const toOption = useTopicOption();
  const [picked, setPicked] = useState<Option | null>(first && toOption(first));
  return (
    <SearchPicker
      name="topic"
      label={t("topic")}
      help={t("topicHelp")}
      optional
      picked={picked}
      onPick={setPicked}
      useFound={useTopics}
      texts={usePickerTexts(t("topicPlaceholder"))}
    />
  );
}

/** What a picker of this form says while it searches. */
export function usePickerTexts(placeholder: string) {
  const t = useTranslations("tickets.portal");
  return {
    placeholder,
    searching: t("searching"),
    failed: t("failed"),
    found: (count: number) => t("found", { count }),
    clear: (name: string) => t("clear", { name }),
  };
}

function useTopicOption(): (topic: TopicOptionDto) => Option {
  const t = useTranslations("tickets.topic");
  return (topic) => ({
    id: topic.id,
    name: topic.kind === "order" ? t("order", { number: topic.number }) : topic.name,
    email: topic.note,
  });
}

function useTopics(q: string | undefined, enabled: boolean) {
  const trpc = useTRPC();
  const toOption = useTopicOption();
  const found = useQuery({
    ...trpc.portal.tickets.topics.queryOptions({ q }),
    enabled,
  });
  return {
    items: (found.data ?? []).map(toOption),
    isPending: found.isPending,
    isError: found.isError,
  };
}
