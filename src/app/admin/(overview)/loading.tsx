import { PageHeaderSkeleton, StatSkeleton, TableSkeleton } from "@/components/ui/skeleton";

export default function OverviewLoading() {
  return (
    <>
      <PageHeaderSkeleton />
      <div className="grid gap-6">
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
          {["a", "b", "c", "d", "e", "f", "g", "h"].map((card) => (
            <StatSkeleton key={card} />
          ))}
        </div>
        <div className="h-[26rem] rounded-lg border border-line bg-surface shadow-sm" />
        <div className="overflow-hidden rounded-lg border border-line bg-surface shadow-sm">
          <TableSkeleton rows={6} columns={6} />
        </div>
      </div>
    </>
  );
}
