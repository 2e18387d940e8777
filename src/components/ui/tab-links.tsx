"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { cn } from "./cn";
import { useFormats } from "./use-formats";

export type TabLink = {
  href: string;
  label: string;
  count?: number;
  /** For tabs that differ in the query; otherwise the path decides. */
  current?: boolean;
  /** Where two tabs may have the same address. */
  key?: string;
};

/** Parts of one object, each with its own address. */
export function TabLinks({
  items,
  label,
  className = "mb-6 border-b",
}: {
  items: readonly TabLink[];
  label: string;
  className?: string;
}) {
  const path = usePathname();
  const formats = useFormats();
  const row = useRef<HTMLElement>(null);
  const place = items.findIndex((item) => item.current ?? item.href === path);

  // On a phone the row is longer than the screen: where one is must be seen.
  useEffect(() => {
    const tab = row.current?.querySelectorAll("a")[place];
    if (!row.current || !tab) return;
    row.current.scrollLeft = tab.offsetLeft - (row.current.clientWidth - tab.offsetWidth) / 2;
  }, [place]);

  return (
    <nav ref={row} aria-label={label} className={cn("relative overflow-x-auto border-line", className)}>
      <ul className="flex gap-5">
        {items.map((item, index) => {
          const current = index === place;
          return (
            <li key={item.key ?? item.href}>
              <Link
                href={item.href}
                aria-current={current ? "page" : undefined}
                className={cn(
                  "inline-flex h-9 items-center gap-1.5 border-b-2 whitespace-nowrap focus-visible:-outline-offset-2",
                  current
                    ? "border-accent font-medium text-fg"
                    : "border-transparent text-muted hover:text-fg",
                )}
              >
                {item.label}
                {item.count !== undefined && (
                  <span className="rounded bg-neutral-soft px-1.5 text-xs font-medium text-neutral tabular-nums">
                    {formats.count(item.count)}
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
