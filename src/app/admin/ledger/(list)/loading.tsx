import { ListPageSkeleton } from "@/components/ui/skeleton";

export default function LedgerLoading() {
  return <ListPageSkeleton rows={10} columns={5} />;
}
