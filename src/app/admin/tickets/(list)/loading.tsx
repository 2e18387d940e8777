import { ListPageSkeleton } from "@/components/ui/skeleton";

export default function AdminLoading() {
  return <ListPageSkeleton rows={10} columns={6} />;
}
