"use client";

import { useTranslations } from "next-intl";
import { contrastOnLight, DARK, LEAST_CONTRAST, LIGHT, themesOf } from "@/core/colour";

type BrandPreviewProps = { name: string; accent: string; supportEmail: string; hasLogo: boolean };

/** The head of a customer's page in both themes, as it would be with what is typed. */
export function BrandPreview({ accent, ...brand }: BrandPreviewProps) {
  const t = useTranslations("brand.preview");
  const themes = themesOf(accent);
  const ratio = contrastOnLight(accent);
  return (
    <figure className="grid gap-3">
      <figcaption className="font-medium">{t("title")}</figcaption>
      <Sample {...brand} {...themes.light} caption={t("light")} surface={LIGHT[0]} ink="#18181f" />
      <Sample {...brand} {...themes.dark} caption={t("dark")} surface={DARK[1]} ink="#ececf1" />
      <p className="text-sm text-muted" role="status">
        {t(ratio >= LEAST_CONTRAST ? "readable" : "pale", {
          ratio: (Math.floor(ratio * 10) / 10).toFixed(1),
        })}
      </p>
    </figure>
  );
}

type SampleProps = BrandPreviewProps & { accentFg: string; surface: string; ink: string; caption: string };

/** In the colours of a page that is not this one. */
function Sample({ name, supportEmail, hasLogo, accent, accentFg, surface, ink, caption }: SampleProps) {
  const t = useTranslations("brand.preview");
  return (
    <div
      className="grid min-w-0 gap-4 rounded-lg border border-line p-4"
      style={{ background: surface, color: ink }}
    >
      <p className="flex min-w-0 items-center gap-2.5 font-semibold">
        {hasLogo ? (
          // biome-ignore lint/performance/noImgElement: a logo of no known size, behind the session
          <img src="/portal/brand/logo" alt={name} className="h-7 max-w-40 object-contain" />
        ) : (
          <span className="truncate">{name}</span>
        )}
      </p>
      <p className="flex min-w-0 flex-wrap items-center gap-3">
        <span className="rounded-md px-3 py-1.5 font-medium" style={{ background: accent, color: accentFg }}>
          {t("button")}
        </span>
        <span className="min-w-0 underline [overflow-wrap:anywhere]" style={{ color: accent }}>
          {supportEmail || t("link")}
        </span>
      </p>
      <p className="text-xs">{caption}</p>
    </div>
  );
}
