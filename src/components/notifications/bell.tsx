import { Bell as BellIcon } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";

/** More are "99+". */
const MOST_SHOWN = 99;

/** Leads to what was written to one, with how much of it is new. */
export function Bell({ href, count }: { href: string; count: number }) {
  const t = useTranslations("notifications");
  return (
    <Link
      href={href}
      aria-label={t("bell", { count })}
      className="relative inline-flex size-8 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-fg"
    >
      <BellIcon aria-hidden className="size-4.5" />
      {count > 0 && (
        <span
          aria-hidden
          className="absolute -top-0.5 -right-0.5 min-w-4.5 rounded-full bg-accent px-1 text-center text-xs font-medium text-accent-fg tabular-nums"
        >
          {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
        </span>
      )}
    </Link>
  );
}
