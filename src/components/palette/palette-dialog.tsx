"use client";

import { useTranslations } from "next-intl";
import { TrpcProvider } from "@/adapters/trpc/client";
import { Dialog } from "@/components/ui/dialog";
import { PaletteSearch } from "./palette-search";
import type { PaletteContent } from "./types";

/** Whatever one types: actions, pages, and objects by name, number or id. */
export default function PaletteDialog({
  content,
  onClose,
}: {
  content: PaletteContent;
  onClose: () => void;
}) {
  const t = useTranslations("palette");
  return (
    <Dialog title={t("title")} description={t("text")} open onOpenChange={(open) => open || onClose()}>
      <TrpcProvider>
        <PaletteSearch content={content} onClose={onClose} />
      </TrpcProvider>
    </Dialog>
  );
}
