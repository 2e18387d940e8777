import type { ReactNode } from "react";
import { BrandStyle } from "./brand-style";
import { Logo } from "./logo";
import type { Brand } from "./types";

export type PublicCardProps = {
  brand?: Brand;
  title: string;
  description?: ReactNode;
  /** Below the card: "New here? …" */
  footer?: ReactNode;
  /** At the very end: the switch of languages. */
  languages?: ReactNode;
  children: ReactNode;
};

/** The card alone, without messages of its own: for error boundaries, which run in the browser. */
export function PublicCard({
  brand = { name: "Tierline" },
  title,
  description,
  footer,
  languages,
  children,
}: PublicCardProps) {
  return (
    <main id="main" className="grid min-h-dvh content-center justify-items-center gap-6 px-4 py-10">
      <BrandStyle {...brand} />
      <p className="flex items-center gap-2.5 text-lg font-semibold tracking-tight">
        {brand.logoUrl ? (
          // biome-ignore lint/performance/noImgElement: a brand's logo has a foreign address and no known size
          <img src={brand.logoUrl} alt="" className="h-7 max-w-28 object-contain" />
        ) : (
          <Logo className="size-7" />
        )}
        {brand.name}
      </p>
      <div className="grid w-full max-w-[26rem] gap-5 rounded-xl border border-line bg-surface p-6 shadow-sm sm:p-8">
        <header className="grid gap-1">
          <h1 className="text-xl">{title}</h1>
          {description && <p className="text-muted">{description}</p>}
        </header>
        {children}
      </div>
      {footer && <div className="max-w-[26rem] text-center text-sm text-muted">{footer}</div>}
      {languages}
    </main>
  );
}
