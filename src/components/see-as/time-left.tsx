"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

/** Whole minutes until the view ends by itself; then the page is asked for anew, and shows that it has. */
export function TimeLeft({ expiresAt, now }: { expiresAt: string; now: string }) {
  const t = useTranslations("seeAs.banner");
  const router = useRouter();
  const [shown, setShown] = useState(() => new Date(now).getTime());
  const leftMs = new Date(expiresAt).getTime() - shown;
  useEffect(() => {
    const timer = setInterval(() => setShown(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  const isOver = leftMs <= 0;
  useEffect(() => {
    if (isOver) router.refresh();
  }, [isOver, router]);
  return (
    <span className="tabular-nums">{t("left", { minutes: Math.max(0, Math.floor(leftMs / 60_000)) })}</span>
  );
}
