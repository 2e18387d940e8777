"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { objectHref as adminHref } from "@/components/admin/object-href";
import { objectHref as portalHref } from "@/components/portal/object-href";
import { cn } from "@/components/ui/cn";
import { controlClass } from "@/components/ui/control-styles";
import { useLater } from "@/components/ui/use-later";
import { withShownKeys } from "@/core/shown-key";
import { matching } from "./match";
import type { PaletteContent, PaletteGroup } from "./types";
import { useFound } from "./use-found";

/** A combobox (WAI-ARIA): the focus stays in the input, arrows walk the rows, Enter goes there. */
export function PaletteSearch({ content, onClose }: { content: PaletteContent; onClose: () => void }) {
  const t = useTranslations("palette");
  const router = useRouter();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  // What is asked becomes part of an address.
  const asked = withShownKeys(typed.trim());
  const later = useLater(asked);
  const found = useFound(content, later);
  // What an earlier text found is not offered: Enter would go there.
  const waiting = later !== asked;
  const groups = [...known(content, typed.trim()), ...(waiting ? [] : found.groups)];
  const rows = groups.flatMap((group) => group.rows);
  const chosen = Math.min(active, rows.length - 1);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current?.querySelector(`[id="${id}-${chosen}"]`)?.scrollIntoView({ block: "nearest" });
  }, [chosen, id]);

  function go(href: string) {
    onClose();
    router.push(href);
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && rows.length > 0) {
      event.preventDefault();
      setActive((chosen + step + rows.length) % rows.length);
    }
    const row = rows[chosen];
    if (event.key === "Enter" && row) {
      event.preventDefault();
      go(row.href);
    }
  }

  return (
    <div className="grid gap-3">
      <input
        type="search"
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={rows.length > 0 ? `${id}-${chosen}` : undefined}
        aria-label={t("title")}
        placeholder={t("placeholder")}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        className={controlClass("h-10")}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t("title")}
        className="-mx-2 max-h-[50dvh] overflow-y-auto"
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: rows of a listbox are grouped by this role
          <div key={group.name} role="group" aria-label={t(`groups.${group.name}`)} className="py-1">
            <p aria-hidden className="px-2 py-1 text-xs font-medium text-muted">
              {t(`groups.${group.name}`)}
            </p>
            {group.rows.map((row) => {
              const index = rows.indexOf(row);
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, where the focus stays
                <div
                  key={row.key}
                  id={`${id}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === chosen}
                  onMouseMove={() => setActive(index)}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => go(row.href)}
                  className={cn(
                    "flex min-h-9 cursor-pointer items-center justify-between gap-4 rounded-md px-2",
                    index === chosen && "bg-sunken",
                  )}
                >
                  <span className="truncate">{row.label}</span>
                  {row.hint && <span className="truncate text-sm text-muted">{row.hint}</span>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p role="status" className={cn("text-sm text-muted", rows.length > 0 && !found.isError && "sr-only")}>
        {found.isError
          ? t("failed")
          : waiting || found.isPending
            ? t("searching")
            : t("found", { count: rows.length })}
      </p>
    </div>
  );
}

/** What needs no question: the object of an id, actions and pages. */
function known({ area, actions, pages }: PaletteContent, typed: string): PaletteGroup[] {
  const href = (area === "admin" ? adminHref : portalHref)(typed);
  const groups: PaletteGroup[] = [
    { name: "id", rows: href ? [{ key: "id", href, label: typed }] : [] },
    { name: "actions", rows: matching(actions, typed) },
    { name: "pages", rows: matching(pages, typed).map((row) => ({ ...row, key: `page-${row.key}` })) },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}
