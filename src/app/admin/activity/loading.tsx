import { ListPageSkeleton } from "@/components/ui/skeleton";

export default function ActivityLoading() {
  return <ListPageSkeleton rows={12} columns={3} />;
}
