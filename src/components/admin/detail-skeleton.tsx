import { PageHeaderSkeleton, Skeleton, TableSkeleton } from "@/components/ui/skeleton";

const card = "overflow-hidden rounded-lg border border-line bg-surface shadow-sm";

/** A page about one object on its way: header, a wide card, a narrow one beside it. For loading.tsx. */
export function DetailSkeleton() {
  return (
    <>
      <PageHeaderSkeleton />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className={card}>
          <TableSkeleton rows={6} columns={4} />
        </div>
        <div className={`${card} grid gap-3 p-5`}>
          <Skeleton className="h-5 w-32" />
          <Skeleton className="h-4 w-full" />
          <Skeleton className="h-4 w-2/3" />
        </div>
      </div>
    </>
  );
}
