"use client";

import { Check, Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { DropdownMenu } from "radix-ui";
import { menuItemClass } from "../ui/menu-styles";

const choices = [
  { value: "system", icon: Monitor },
  { value: "light", icon: Sun },
  { value: "dark", icon: Moon },
] as const;

/** Light, dark, or as the system has it: a group inside a menu. */
export function ThemeChoice() {
  const t = useTranslations("common.theme");
  const { theme, setTheme } = useTheme();
  return (
    <DropdownMenu.RadioGroup value={theme} onValueChange={setTheme} aria-label={t("label")}>
      {choices.map(({ value, icon: Icon }) => (
        <DropdownMenu.RadioItem
          key={value}
          value={value}
          className={menuItemClass}
          // The menu stays, so that the change can be seen and taken back.
          onSelect={(event) => event.preventDefault()}
        >
          <Icon aria-hidden />
          {t(value)}
          <DropdownMenu.ItemIndicator className="ml-auto">
            <Check aria-hidden />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}
