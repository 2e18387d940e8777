import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "./cn";

type SortHeaderProps = {
  field: string;
  current: string;
  href: (sort: string) => string;
  end?: boolean;
  children: ReactNode;
};

/** A column head that sorts: first press falling, next rising. */
export function SortHeader({ field, current, href, end, children }: SortHeaderProps) {
  const falling = current === `-${field}`;
  const rising = current === field;
  const Icon = falling ? ArrowDown : rising ? ArrowUp : ChevronsUpDown;
  return (
    <Link
      href={href(falling ? field : `-${field}`)}
      scroll={false}
      prefetch={false}
      className={cn(
        "inline-flex min-h-6 items-center gap-1 hover:text-fg",
        end && "flex-row-reverse",
        (falling || rising) && "text-fg",
      )}
    >
      {children}
      <Icon aria-hidden className="size-3.5" />
    </Link>
  );
}
