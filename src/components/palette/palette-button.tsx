"use client";

import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Kbd } from "@/components/ui/kbd";
import type { PaletteContent } from "./types";

// It asks and draws much: only who opens it loads it.
const PaletteDialog = dynamic(() => import("./palette-dialog"), { ssr: false });

/** Opens the palette, as ⌘K and Ctrl-K do anywhere on the page. */
export function PaletteButton({ content }: { content: PaletteContent }) {
  const t = useTranslations("palette");
  const keys = useTranslations("locale.shortcut");
  const [open, setOpen] = useState(false);
  const isApple = useSyncExternalStore(never, readsApple, () => false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== "k" ||
        !(event.metaKey || event.ctrlKey) ||
        event.altKey ||
        event.shiftKey
      )
        return;
      event.preventDefault();
      setOpen((before) => !before);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-keyshortcuts="Control+K Meta+K"
        className="inline-flex h-8 items-center gap-2 rounded-md border border-line bg-surface px-2.5 text-muted hover:border-field hover:text-fg"
      >
        <Search aria-hidden className="size-4" />
        <span className="max-sm:sr-only">{t("open")}</span>
        <span aria-hidden className="ml-2 max-md:hidden">
          <Kbd>{keys(isApple ? "mac" : "other")}</Kbd>
        </span>
      </button>
      {open && <PaletteDialog content={content} onClose={() => setOpen(false)} />}
    </>
  );
}

const never = () => () => {};
const readsApple = () => /mac|iphone|ipad/i.test(navigator.platform);
