import Link from "next/link";
import type { ReactNode } from "react";

/** The link of a table row, stretched over all of it. The row must be `relative`. */
export function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      // Rows of a list would ask the server for one page each.
      prefetch={false}
      data-row-link
      className="font-medium text-fg after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
    >
      {children}
    </Link>
  );
}
