import { Loading, PageHeaderSkeleton, Skeleton } from "@/components/ui/skeleton";

const CARDS = [1, 2, 3, 4, 5, 6];

export default function CatalogueLoading() {
  return (
    <>
      <PageHeaderSkeleton />
      <Loading className="grid gap-6">
        <Skeleton className="h-13 w-full" />
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {CARDS.map((card) => (
            <Skeleton key={card} className="h-40 w-full" />
          ))}
        </div>
      </Loading>
    </>
  );
}
