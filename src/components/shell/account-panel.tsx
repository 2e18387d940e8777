"use client";

import { LogOut } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DropdownMenu } from "radix-ui";
import { useEffect, useRef } from "react";
import { cn } from "../ui/cn";
import { menuContentClass, menuItemClass } from "../ui/menu-styles";
import { AccountButton } from "./account-button";
import type { AccountMenuProps } from "./account-menu";
import { ThemeChoice } from "./theme-choice";
import { WorkplaceChoice } from "./workplace-choice";

/** The menu itself, which opens as it comes; `byKeyboard`: on its first line. */
export default function AccountPanel({
  account,
  links = [],
  workplaces,
  signOut,
  byKeyboard,
}: AccountMenuProps & { byKeyboard: boolean }) {
  const t = useTranslations("common.shell");
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The press that asked for the menu came before it could hear of it.
    if (byKeyboard)
      button.current?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
  }, [byKeyboard]);
  return (
    <DropdownMenu.Root defaultOpen={!byKeyboard}>
      <DropdownMenu.Trigger asChild>
        <AccountButton ref={button} name={account.name} />
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
