"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { buttonClass } from "./button-styles";
import { cn } from "./cn";

type CopyButtonProps = {
  value: string;
  /** What is copied, for the button's name: "Copy order id". */
  label?: string;
  /** Shows the label beside the icon. */
  showLabel?: boolean;
  className?: string;
};

/** Copies `value` to the clipboard and says so for two seconds. */
export function CopyButton({ value, label, showLabel, className }: CopyButtonProps) {
  const t = useTranslations("common.copy");
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  const name = label ?? t("copy");
  const Icon = copied ? Check : Copy;
  return (
    <button
      type="button"
      title={name}
      aria-label={showLabel ? undefined : name}
      onClick={() => navigator.clipboard.writeText(value).then(() => setCopied(true))}
      className={cn(
        "relative z-10",
        showLabel
          ? buttonClass()
          : "inline-flex size-6 items-center justify-center rounded text-subtle hover:bg-sunken hover:text-fg",
        className,
      )}
    >
      <Icon aria-hidden className={cn("size-3.5", copied && "text-success")} />
      {showLabel && name}
      <span role="status" className="sr-only">
        {copied ? t("copied") : ""}
      </span>
    </button>
  );
}
