"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button";
import { toast } from "../ui/toast";

/** Where a dry run is a file, and what it is of. */
export type PreviewFile = { path: string; input: object };

/**
 * A dry run as a file. Its input is more than an address holds, and a form of its own would lead away from changes
 * that are not saved, so it is fetched.
 */
export function PreviewCsv({ path, input }: PreviewFile) {
  const t = useTranslations("prices.preview");
  const [pending, setPending] = useState(false);

  async function download() {
    setPending(true);
    try {
      const body = new FormData();
      body.set("input", JSON.stringify(input));
      const response = await fetch(path, { method: "POST", body });
      if (!response.ok) throw new Error(`the file was refused: ${response.status}`);
      const address = URL.createObjectURL(await response.blob());
      const link = document.createElement("a");
      link.href = address;
      const named = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "");
      link.download = named?.[1] ?? "dry-run.csv";
      link.click();
      URL.revokeObjectURL(address);
    } catch {
      toast.error(t("csvFailed"));
    } finally {
      setPending(false);
    }
  }

  return (
    <Button size="sm" icon={<Download aria-hidden />} pending={pending} onClick={() => void download()}>
      {t("csv")}
    </Button>
  );
}
