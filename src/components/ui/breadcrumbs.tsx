import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";

export type Crumb = { label: string; href: string };

/** The way up from here. The page itself is not in it: its title stands right below. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const t = useTranslations("common");
  return (
    <nav aria-label={t("breadcrumbs")} className="mb-1">
      <ol className="flex flex-wrap items-center gap-x-1 text-sm text-muted">
        {items.map((item) => (
          <li key={item.href} className="inline-flex min-h-6 items-center gap-1">
            <Link href={item.href} className="rounded hover:text-fg hover:underline">
              {item.label}
            </Link>
            <ChevronRight aria-hidden className="size-3.5 text-subtle" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
