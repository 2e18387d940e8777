import { ListPageSkeleton } from "@/components/ui/skeleton";

export default function CatalogueLoading() {
  return <ListPageSkeleton rows={16} columns={5} />;
}
