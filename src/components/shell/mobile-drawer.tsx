"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog } from "radix-ui";
import { useState } from "react";
import { Button } from "../ui/button";
import { BrandMark } from "./brand-mark";
import { MenuButton } from "./menu-button";
import type { MobileNavProps } from "./mobile-nav";
import { SideNav } from "./side-nav";

/** The drawer itself, which opens as it comes. */
export default function MobileDrawer({ brand, home, groups }: MobileNavProps) {
  const t = useTranslations("common.shell");
  const [open, setOpen] = useState(true);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <MenuButton />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-overlay lg:hidden" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 flex w-72 max-w-[85vw] flex-col gap-4 overflow-y-auto border-r border-line bg-canvas p-3 shadow-pop focus-visible:outline-none lg:hidden"
        >
          <Dialog.Title className="sr-only">{t("navigation")}</Dialog.Title>
          <div className="flex items-center justify-between gap-2 pl-2">
            <BrandMark brand={brand} home={home} />
            <Dialog.Close asChild>
              <Button
                variant="ghost"
                size="icon"
                aria-label={t("closeNavigation")}
                icon={<X aria-hidden />}
              />
            </Dialog.Close>
          </div>
          <SideNav groups={groups} onNavigate={() => setOpen(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
