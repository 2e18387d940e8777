"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/adapters/trpc/client";
import { SearchPicker } from "@/components/ui/search-picker";

type Picked = { id: string; name: string };
type MergePickerProps = { into: Picked; picked: Picked | null };

/** Finds the other customer by part of a name; the page then shows what a merge would move. */
export function MergePicker({ into, picked }: MergePickerProps) {
  const t = useTranslations("customers.merge");
  const router = useRouter();
  const [other, setOther] = useState(picked);
  const path = `/portal/customers/${into.id}/merge`;

  return (
    <SearchPicker
      name="with"
      label={t("pick")}
      help={t("pickHelp", { name: into.name })}
      picked={other}
      onPick={(next) => {
        setOther(next);
        // The customer itself is found as well: the page says that it is no other.
        router.replace(next ? `${path}?with=${next.id}` : path, { scroll: false });
      }}
      useFound={useActive}
      texts={{
        placeholder: t("placeholder"),
        searching: t("searching"),
        failed: t("failed"),
        found: (count) => t("found", { count }),
        clear: (name) => t("clear", { name }),
      }}
    />
  );
}

/** Archived ones cannot be merged; the page says so of the customer itself. */
function useActive(q: string | undefined, enabled: boolean) {
  const trpc = useTRPC();
  const found = useQuery({
    ...trpc.portal.customers.list.queryOptions({ q, status: "active", limit: 8 }),
    enabled,
  });
  return { items: found.data?.items ?? [], isPending: found.isPending, isError: found.isError };
}
