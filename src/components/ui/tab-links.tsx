"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "./cn";
import { formatCount } from "./format";

export type TabLink = {
  href: string;
  label: string;
  count?: number;
  /** For tabs that differ in the query; otherwise the path decides. */
  current?: boolean;
};

/** Parts of one object, each with its own address. */
export function TabLinks({ items, label }: { items: readonly TabLink[]; label: string }) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="relative mb-6 overflow-x-auto border-b border-line">
      <ul className="flex gap-5">
        {items.map((item) => {
          const current = item.current ?? item.href === path;
          return (
            <li key={item.href}>
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
                    {formatCount(item.count)}
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
