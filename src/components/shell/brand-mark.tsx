import Link from "next/link";
import { Logo } from "./logo";
import type { Brand } from "./types";

/** Logo and name, leading home. */
export function BrandMark({ brand, home }: { brand: Brand; home: string }) {
  return (
    <Link
      href={home}
      className="inline-flex h-9 min-w-0 items-center gap-2.5 rounded-md pr-2 font-semibold tracking-tight"
    >
      {brand.logoUrl ? (
        // biome-ignore lint/performance/noImgElement: a brand's logo has a foreign address and no known size
        <img src={brand.logoUrl} alt="" className="h-6 max-w-24 shrink-0 object-contain" />
      ) : (
        <Logo className="size-6 shrink-0" />
      )}
      <span className="truncate text-lg">{brand.name}</span>
    </Link>
  );
}
