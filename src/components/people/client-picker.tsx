"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/adapters/trpc/client";
import { SearchPicker } from "@/components/ui/search-picker";

type PickedClient = { id: string; name: string };

/** Finds a client without a reseller profile by part of its name or address. */
export function ClientPicker({ picked }: { picked: PickedClient | null }) {
  const t = useTranslations("people.direct");
  const [client, setClient] = useState(picked);
  return (
    <SearchPicker
      name="client"
      label={t("client")}
      help={t("clientHelp")}
      picked={client}
      onPick={setClient}
      useFound={useClients}
      texts={{
        placeholder: t("clientPlaceholder"),
        searching: t("searching"),
        failed: t("failed"),
        found: (count) => t("found", { count }),
        clear: (name) => t("clear", { name }),
      }}
    />
  );
}

function useClients(q: string | undefined, enabled: boolean) {
  const trpc = useTRPC();
  const found = useQuery({
    ...trpc.admin.clients.list.queryOptions({ q, hasProfile: false, limit: 8 }),
    enabled,
  });
  return { items: found.data?.items ?? [], isPending: found.isPending, isError: found.isError };
}
