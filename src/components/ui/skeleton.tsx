import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "./cn";

/** A grey bar where something will be. Give it the size of what comes. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn("block animate-pulse rounded bg-neutral-soft", className)} />;
}

/** Says "Loading" once to screen readers, for whatever skeletons it holds. */
export function Loading({ children, className }: { children: ReactNode; className?: string }) {
  const t = useTranslations("common");
  return (
    <div role="status" className={className}>
      <span className="sr-only">{t("loading")}</span>
      {children}
    </div>
  );
}

const times = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A DataTable that is on its way: the same head and row heights. */
export function TableSkeleton({ rows = 8, columns = 5 }: { rows?: number; columns?: number }) {
  return (
    <Loading>
      <div className="h-9 border-b border-line bg-canvas" />
      {times(rows).map((row) => (
        <div
          key={row}
          className="flex h-11 items-center gap-6 border-b border-line px-4 last:border-0 sm:px-5"
        >
          {times(columns).map((column) => (
            <Skeleton
              key={column}
              className={cn(
                "h-3.5",
                column === 0 ? "w-40" : "w-20",
                column > 1 && "max-sm:hidden",
                column === columns - 1 && "ml-auto",
              )}
            />
          ))}
        </div>
      ))}
    </Loading>
  );
}

/** A StatCard that is on its way. */
export function StatSkeleton() {
  return (
    <Loading className="grid gap-1 rounded-lg border border-line bg-surface p-4 shadow-sm sm:px-5">
      <Skeleton className="my-1 h-3 w-24" />
      <Skeleton className="my-1 h-6 w-32" />
      <Skeleton className="my-1 h-3 w-20" />
    </Loading>
  );
}

/** A form on its way: labels over boxes. */
export function FormSkeleton({ fields = 4 }: { fields?: number }) {
  return (
    <Loading className="grid gap-5">
      {times(fields).map((field) => (
        <div key={field} className="grid gap-1.5">
          <Skeleton className="my-1 h-3.5 w-28" />
          <Skeleton className="h-9 w-full" />
        </div>
      ))}
    </Loading>
  );
}

/** A list page on its way: title, then a card with a table. For loading.tsx. */
export function ListPageSkeleton({ rows, columns }: { rows?: number; columns?: number }) {
  return (
    <>
      <PageHeaderSkeleton />
      <div className="overflow-hidden rounded-lg border border-line bg-surface shadow-sm">
        <div className="h-[3.25rem] border-b border-line" />
        <TableSkeleton rows={rows} columns={columns} />
      </div>
    </>
  );
}

/** A PageHeader on its way. */
export function PageHeaderSkeleton() {
  return (
    <div className="mb-6 flex h-8 items-center justify-between">
      <Skeleton className="h-6 w-44" />
      <Skeleton className="h-8 w-28" />
    </div>
  );
}
