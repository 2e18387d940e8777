"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useTransition } from "react";
import { withShownKeys } from "@/core/shown-key";
import { ButtonLink } from "./button";
import { Spinner } from "./spinner";

type FilterBarProps = {
  children: ReactNode;
  /** Names of the parameters that the controls inside set; "Clear" shows while one of them is in the address. */
  names: readonly string[];
  /** Right end: an export link, a menu. */
  actions?: ReactNode;
};

/** SearchBox and FilterSelect inside set the address, so that a link shows the same list. A plain GET form underneath. */
export function FilterBar({ children, names, actions }: FilterBarProps) {
  const t = useTranslations("common.filter");
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const [pending, startTransition] = useTransition();

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const next = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === "string" && value.trim() !== "") next.append(name, withShownKeys(value.trim()));
    }
    const query = next.toString();
    if (query === new URLSearchParams(listKeeps(params, [])).toString()) return;
    startTransition(() => router.replace(query ? `${path}?${query}` : path, { scroll: false }));
  }

  const filtered = names.some((name) => params.has(name));
  const kept = listKeeps(params, names);
  const keptQuery = new URLSearchParams(kept).toString();
  return (
    <search className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2.5 sm:px-5">
      <form
        action={path}
        method="get"
        onSubmit={onSubmit}
        className="relative flex min-w-0 flex-1 basis-72 flex-wrap items-end gap-2 sm:items-center"
      >
        {kept.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        {children}
        {filtered && (
          <ButtonLink
            href={keptQuery ? `${path}?${keptQuery}` : path}
            scroll={false}
            prefetch={false}
            variant="ghost"
          >
            {t("clear")}
          </ButtonLink>
        )}
        <span
          role="status"
          className="inline-flex w-4 text-muted max-sm:absolute max-sm:top-2 max-sm:right-2"
        >
          {pending && <Spinner />}
          <span className="sr-only">{pending ? t("loading") : ""}</span>
        </span>
      </form>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </search>
  );
}

/** Parameters to carry along: all but the named ones and the place in the old list. */
function listKeeps(params: URLSearchParams, names: readonly string[]): [string, string][] {
  return [...params].filter(([name]) => !names.includes(name) && name !== "cursor" && name !== "page");
}
