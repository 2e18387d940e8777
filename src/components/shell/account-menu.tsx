"use client";

import { ChevronDown, LogOut } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DropdownMenu } from "radix-ui";
import { cn } from "../ui/cn";
import { menuContentClass, menuItemClass } from "../ui/menu-styles";
import { ThemeChoice } from "./theme-choice";
import type { Account, SignOutAction, Workplaces } from "./types";
import { WorkplaceChoice } from "./workplace-choice";

type AccountMenuProps = {
  account: Account;
  links?: readonly { href: string; label: string }[];
  workplaces?: Workplaces;
  signOut: SignOutAction;
};

/** Who is signed in, the companies it can work for, the theme, and the way out. */
export function AccountMenu({ account, links = [], workplaces, signOut }: AccountMenuProps) {
  const t = useTranslations("common.shell");
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        aria-label={t("account", { name: account.name })}
        className="flex h-9 max-w-56 items-center gap-2 rounded-md px-1.5 hover:bg-sunken data-[state=open]:bg-sunken"
      >
        <span
          aria-hidden
          className="grid size-6 shrink-0 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent-text"
        >
          {account.name.trim().charAt(0).toUpperCase()}
        </span>
        <span className="truncate font-medium max-sm:hidden">{account.name}</span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-subtle" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={6}
          collisionPadding={8}
          className={cn(menuContentClass, "w-64")}
        >
          <div className="px-2 py-1.5">
            <p className="truncate font-medium">{account.name}</p>
            <p className="truncate text-sm text-muted">{account.email}</p>
            <p className="mt-1 text-xs text-muted">{account.role}</p>
          </div>
          <DropdownMenu.Separator className="-mx-1 my-1 h-px bg-line" />
          {workplaces && <WorkplaceChoice {...workplaces} />}
          <ThemeChoice />
          <DropdownMenu.Separator className="-mx-1 my-1 h-px bg-line" />
          {links.map((link) => (
            <DropdownMenu.Item key={link.href} asChild className={menuItemClass}>
              <Link href={link.href}>{link.label}</Link>
            </DropdownMenu.Item>
          ))}
          <form action={signOut}>
            {/* preventDefault keeps the menu, and with it the form, until the press has sent it. */}
            <DropdownMenu.Item
              asChild
              className={cn(menuItemClass, "w-full")}
              onSelect={(event) => event.preventDefault()}
            >
              <button type="submit">
                <LogOut aria-hidden />
                {t("signOut")}
              </button>
            </DropdownMenu.Item>
          </form>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
