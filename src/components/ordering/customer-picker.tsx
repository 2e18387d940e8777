"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/adapters/trpc/client";
import { SearchPicker } from "../ui/search-picker";
import { type CreateCustomer, NewCustomerDialog, type PickedCustomer } from "./new-customer-dialog";

type CustomerPickerProps = {
  picked: PickedCustomer | null;
  /** Null for a person who may not make customers. */
  createCustomer: CreateCustomer | null;
  onPick?: (id: string | null) => void;
  /** What naming one means, where nothing is ordered. */
  help?: string;
};

/** Finds one of the reseller's customers by part of a name, or makes a new one without leaving the page. */
export function CustomerPicker({ picked, createCustomer, onPick, help }: CustomerPickerProps) {
  const t = useTranslations("portal.picker");
  const [customer, setCustomer] = useState(picked);

  function pick(next: PickedCustomer | null) {
    setCustomer(next);
    onPick?.(next?.id ?? null);
  }

  return (
    <div className="grid gap-2">
      <SearchPicker
        name="customer"
        label={t("label")}
        help={help ?? t("help")}
        optional
        picked={customer}
        onPick={pick}
        useFound={useCustomers}
        texts={{
          placeholder: t("placeholder"),
          searching: t("searching"),
          failed: t("failed"),
          found: (count) => t("found", { count }),
          clear: (name) => t("clear", { name }),
        }}
      />
      {createCustomer && (
        <div>
          <NewCustomerDialog action={createCustomer} onCreated={pick} />
        </div>
      )}
    </div>
  );
}

function useCustomers(q: string | undefined, enabled: boolean) {
  const trpc = useTRPC();
  const found = useQuery({
    ...trpc.portal.customers.list.queryOptions({ q, status: "active", limit: 8 }),
    enabled,
  });
  return { items: found.data?.items ?? [], isPending: found.isPending, isError: found.isError };
}
