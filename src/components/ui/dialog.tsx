"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode, RefObject } from "react";
import { Button } from "./button";
import type { ButtonSize, ButtonVariant } from "./button-styles";

/** The button that opens a dialog, as data, so that server components can pass it. */
export type DialogTrigger = {
  label: string;
  icon?: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
};

type DialogProps = {
  title: string;
  description?: ReactNode;
  trigger?: DialogTrigger;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Takes the focus on closing, when no trigger of ours opened it. */
  returnFocus?: RefObject<HTMLElement | null>;
  children: ReactNode;
};

/** A window over the page for a short task. Focus stays inside; Escape closes; the focus returns to the trigger. */
export function Dialog({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  returnFocus,
  children,
}: DialogProps) {
  const t = useTranslations("common.dialog");
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && (
        <Radix.Trigger asChild>
          <Button
            variant={trigger.variant}
            size={trigger.size}
            icon={trigger.icon}
            className={trigger.className}
          >
            {trigger.label}
          </Button>
        </Radix.Trigger>
      )}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-overlay" />
        <Radix.Content
          onCloseAutoFocus={(event) => {
            if (!returnFocus?.current) return;
            event.preventDefault();
            returnFocus.current.focus();
          }}
          {...(description ? {} : { "aria-describedby": undefined })}
          className="fixed top-1/2 left-1/2 z-50 grid max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-lg -translate-x-1/2 -translate-y-1/2 gap-4 overflow-y-auto rounded-xl border border-line bg-raised p-5 shadow-pop focus-visible:outline-none"
        >
          <div className="grid min-w-0 gap-1 pr-8 wrap-anywhere">
            <Radix.Title className="text-lg wrap-anywhere">{title}</Radix.Title>
            {description && (
              <Radix.Description asChild>
                <div className="text-muted">{description}</div>
              </Radix.Description>
            )}
          </div>
          {children}
          <Radix.Close asChild>
            <Button
              variant="ghost"
              size="icon"
              aria-label={t("close")}
              icon={<X aria-hidden />}
              className="absolute top-3.5 right-3.5"
            />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The buttons at a dialog's foot, aligned right. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap justify-end gap-2">{children}</div>;
}
