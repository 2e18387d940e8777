import { ListPageSkeleton } from "@/components/ui/skeleton";

export default function AnalyticsLoading() {
  return <ListPageSkeleton rows={10} columns={5} />;
}
