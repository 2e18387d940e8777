"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { createContext, useContext } from "react";
import { useTRPC } from "@/adapters/trpc/client";

const SHOWN = 8;

/** Clients of any kind by part of a name or address. */
export function useBuyers(q: string | undefined, enabled: boolean) {
  const trpc = useTRPC();
  const found = useQuery({
    ...trpc.admin.clients.list.queryOptions({ q, limit: SHOWN }),
    enabled,
  });
  return { items: found.data?.items ?? [], isPending: found.isPending, isError: found.isError };
}

/** The client whose customers are looked for. */
export const BuyerContext = createContext("");

/**
 * Customers of the buyer around that can still be ordered for. A reseller's id is its client's under another prefix.
 */
export function useBuyersCustomers(q: string | undefined, enabled: boolean) {
  const trpc = useTRPC();
  const reseller = useContext(BuyerContext).replace(/^cli_/, "res_");
  const found = useQuery({
    ...trpc.admin.customers.list.queryOptions({ q, reseller, status: "active", limit: SHOWN }),
    enabled,
  });
  return { items: found.data?.items ?? [], isPending: found.isPending, isError: found.isError };
}

/** What a picker of either says while it searches. */
export function usePickerTexts(placeholder: string) {
  const t = useTranslations("cart.admin");
  return {
    placeholder,
    searching: t("searching"),
    failed: t("failed"),
    found: (count: number) => t("found", { count }),
    clear: (name: string) => t("clear", { name }),
  };
}
