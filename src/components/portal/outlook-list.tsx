import Link from "next/link";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

export type OutlookRow = { key: string; href: string; name: string; hint: ReactNode; value: ReactNode };

type OutlookListProps = { title: string; action: ReactNode; rows: readonly OutlookRow[]; empty: string };

/** A few things of a kind on an overview, each a link with a figure. */
export function OutlookList({ title, action, rows, empty }: OutlookListProps) {
  return (
    <Card flush title={title} action={rows.length > 0 && action}>
      {rows.length === 0 ? (
        <p className="border-t border-line px-4 py-6 text-muted sm:px-5">{empty}</p>
      ) : (
        <ul className="divide-y divide-line border-t border-line">
          {rows.map(({ key, href, name, hint, value }) => (
            <li key={key} className="relative flex items-center gap-4 px-4 py-2.5 hover:bg-canvas sm:px-5">
              <div className="min-w-0 flex-1">
                <Link href={href} className="block truncate font-medium after:absolute after:inset-0">
                  {name}
                </Link>
                <span className="text-sm text-muted">{hint}</span>
              </div>
              <span className="tabular-nums">{value}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
