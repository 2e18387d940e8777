"use client";

import { Menu } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Button } from "../ui/button";

/** Opens the navigation on a phone. */
export function MenuButton(props: Omit<ComponentProps<typeof Button>, "children">) {
  const t = useTranslations("common.shell");
  return (
    <Button
      variant="ghost"
      size="icon"
      aria-label={t("openNavigation")}
      icon={<Menu aria-hidden />}
      className="lg:hidden"
      {...props}
    />
  );
}
