import { TableSkeleton } from "@/components/ui/skeleton";

export default function ResellerTabLoading() {
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface shadow-sm">
      <TableSkeleton rows={8} columns={5} />
    </div>
  );
}
