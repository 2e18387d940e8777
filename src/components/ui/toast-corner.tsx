"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Toaster as Sonner } from "sonner";

/** The corner itself; `onThere`: from now on messages appear in it. */
export default function ToastCorner({ onThere }: { onThere: () => void }) {
  const t = useTranslations("common.toast");
  useEffect(onThere, [onThere]);
  return (
    <Sonner
      position="bottom-right"
      containerAriaLabel={t("region")}
      closeButton
      style={{ fontFamily: "inherit" }}
      toastOptions={{
        closeButtonAriaLabel: t("close"),
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-start gap-2.5 rounded-lg border border-line bg-raised p-3.5 pr-9 text-base text-fg shadow-pop sm:w-[356px]",
          description: "text-sm text-muted",
          success: "[&_[data-icon]]:text-success",
          error: "[&_[data-icon]]:text-danger",
          warning: "[&_[data-icon]]:text-warning",
          closeButton:
            "absolute top-2.5 right-2.5 grid size-6 place-items-center rounded text-subtle hover:bg-sunken hover:text-fg",
          actionButton: "ml-auto shrink-0 rounded px-2 font-medium text-accent-text hover:bg-sunken",
        },
      }}
    />
  );
}
