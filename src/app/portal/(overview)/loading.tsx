import { Loading, PageHeaderSkeleton, Skeleton, StatSkeleton } from "@/components/ui/skeleton";

export default function OverviewLoading() {
  return (
    <>
      <PageHeaderSkeleton />
      <div className="grid gap-6">
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          <StatSkeleton />
          <StatSkeleton />
          <StatSkeleton />
        </div>
        <Loading>
          <Skeleton className="h-96 w-full" />
        </Loading>
      </div>
    </>
  );
}
