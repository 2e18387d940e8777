import type { Money as Amount } from "@/core/money";
import { cn } from "../ui/cn";
import { Money } from "../ui/money";

export type Sum = { label: string; value: Amount; strong?: boolean; large?: boolean };

/** Sums under each other, aligned right: net, tax, total. */
export function SumList({ sums, className }: { sums: readonly Sum[]; className?: string }) {
  return (
    <dl className={cn("grid gap-1", className)}>
      {sums.map(({ label, value, strong, large }) => (
        <div key={label} className="flex items-baseline justify-between gap-4">
          <dt className={cn("min-w-0", strong ? "font-medium" : "text-muted")}>{label}</dt>
          <dd className={cn(strong && "font-semibold", large && "text-lg")}>
            <Money amount={value.amount} currency={value.currency} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
