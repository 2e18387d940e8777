"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useTRPC } from "@/adapters/trpc/client";
import { Button } from "../ui/button";
import { cn } from "../ui/cn";
import { controlClass } from "../ui/control-styles";
import { Field } from "../ui/field";
import { fieldId } from "../ui/form-state";
import { type CreateCustomer, NewCustomerDialog, type PickedCustomer } from "./new-customer-dialog";
import { useListbox } from "./use-listbox";

type CustomerPickerProps = {
  picked: PickedCustomer | null;
  /** Null for a person who may not make customers. */
  createCustomer: CreateCustomer | null;
  onPick: (id: string | null) => void;
};

/** Finds one of the reseller's customers by part of a name, or makes a new one without leaving the page. */
export function CustomerPicker({ picked, createCustomer, onPick }: CustomerPickerProps) {
  const t = useTranslations("portal.picker");
  const trpc = useTRPC();
  const [customer, setCustomer] = useState(picked);
  const [text, setText] = useState(picked?.name ?? "");
  const search = useLater(text === customer?.name ? "" : text.trim().slice(0, 120));
  const list = useListbox(`${fieldId("customer")}-list`);
  const found = useQuery({
    ...trpc.portal.customers.list.queryOptions({ q: search || undefined, status: "active", limit: 8 }),
    enabled: list.open,
    placeholderData: keepPreviousData,
  });
  const options = found.data?.items ?? [];

  function pick(next: PickedCustomer | null) {
    setCustomer(next);
    setText(next?.name ?? "");
    onPick(next?.id ?? null);
    list.close();
  }

  return (
    <div className="grid gap-2">
      <input type="hidden" name="customer" value={customer?.id ?? ""} />
      <Field name="customer-search" label={t("label")} help={t("help")} optional>
        {(control) => (
          <div className="relative">
            <input
              {...control}
              {...list.inputProps(options, pick)}
              type="text"
              autoComplete="off"
              placeholder={t("placeholder")}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                list.show();
              }}
              // What was typed but not chosen is no customer: the box says again what is chosen.
              onBlur={() => {
                setText(customer?.name ?? "");
                list.close();
              }}
              className={controlClass("h-9 pr-9")}
            />
            {customer && (
              <Button
                variant="ghost"
                size="icon"
                aria-label={t("clear", { name: customer.name })}
                icon={<X aria-hidden />}
                onClick={() => pick(null)}
                className="absolute top-0.5 right-0.5"
              />
            )}
            {list.open && (
              <div className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-lg border border-line bg-raised shadow-pop">
                <ul {...list.listProps} aria-label={t("label")} className="max-h-72 overflow-y-auto p-1">
                  {options.map((option, index) => (
                    <li
                      key={option.id}
                      {...list.optionProps(index, () => pick(option))}
                      className={cn(
                        "grid cursor-pointer rounded-md px-2 py-1.5",
                        list.active === index && "bg-sunken",
                      )}
                    >
                      <span className="truncate">{option.name}</span>
                      <span className="truncate text-sm text-muted">{option.email}</span>
                    </li>
                  ))}
                </ul>
                <p
                  role="status"
                  className={cn("px-3 py-2 text-sm text-muted", options.length > 0 && "sr-only")}
                >
                  {found.isPending
                    ? t("searching")
                    : found.isError
                      ? t("failed")
                      : t("found", { count: options.length })}
                </p>
              </div>
            )}
          </div>
        )}
      </Field>
      {createCustomer && (
        <div>
          <NewCustomerDialog action={createCustomer} onCreated={pick} />
        </div>
      )}
    </div>
  );
}

/** The value once it has stood still for a moment, so that not each letter is a question. */
function useLater(value: string): string {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), 200);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}
