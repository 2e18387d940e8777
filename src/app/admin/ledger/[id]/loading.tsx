import { ListPageSkeleton } from "@/components/ui/skeleton";

export default function LedgerAccountLoading() {
  return <ListPageSkeleton rows={12} columns={5} />;
}
