"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";

/** Opens the account menu. */
export function AccountButton({ name, ...props }: { name: string } & ComponentProps<"button">) {
  const t = useTranslations("common.shell");
  return (
    <button
      type="button"
      aria-label={t("account", { name })}
      className="flex h-9 max-w-56 items-center gap-2 rounded-md px-1.5 hover:bg-sunken data-[state=open]:bg-sunken"
      {...props}
    >
      <span
        aria-hidden
        className="grid size-6 shrink-0 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent-text"
      >
        {name.trim().charAt(0).toUpperCase()}
      </span>
      <span className="truncate font-medium max-sm:hidden">{name}</span>
      <ChevronDown aria-hidden className="size-4 shrink-0 text-subtle" />
    </button>
  );
}
