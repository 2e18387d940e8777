"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "../ui/cn";
import { useFormats } from "../ui/use-formats";
import { NavIcon } from "./nav-icon";
import type { NavGroup, NavItem } from "./types";

type SideNavProps = { groups: readonly NavGroup[]; onNavigate?: () => void };

/** The area's pages, grouped by what people do. */
export function SideNav({ groups, onNavigate }: SideNavProps) {
  const t = useTranslations("common.shell");
  const path = usePathname();
  return (
    <nav aria-label={t("navigation")} className="grid gap-5">
      {groups.map((group, index) => (
        <div key={group.label ?? index} className="grid gap-0.5">
          {group.label && (
            <h2 className="px-2.5 pb-1 text-xs font-medium tracking-normal text-subtle">{group.label}</h2>
          )}
          <ul className="grid gap-px">
            {group.items.map((item) => (
              <li key={item.href}>
                <SideNavLink item={item} current={isCurrent(item, path)} onNavigate={onNavigate} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function isCurrent(item: NavItem, path: string): boolean {
  // An entry may lead to a list as it is filtered.
  const [page] = item.href.split("?");
  return path === page || (!item.exact && path.startsWith(`${page}/`));
}

function SideNavLink({
  item,
  current,
  onNavigate,
}: {
  item: NavItem;
  current: boolean;
  onNavigate?: () => void;
}) {
  const t = useTranslations("common.shell");
  const formats = useFormats();
  return (
    <Link
      href={item.href}
      aria-current={current ? "page" : undefined}
      onClick={onNavigate}
      className={cn(
        "flex min-h-8 items-center gap-2.5 rounded-md px-2.5 transition-colors",
        current ? "bg-accent-soft font-medium text-accent-text" : "text-muted hover:bg-sunken hover:text-fg",
      )}
    >
      <NavIcon name={item.icon} />
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      {item.badge !== undefined && item.badge > 0 && (
        <span className="rounded-full bg-accent px-1.5 text-xs font-medium text-accent-fg tabular-nums">
          {formats.count(item.badge)}
          <span className="sr-only"> {t("waiting")}</span>
        </span>
      )}
    </Link>
  );
}
