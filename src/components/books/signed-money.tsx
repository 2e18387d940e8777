import { cn } from "@/components/ui/cn";
import { formatMoney, type Money } from "@/core/money";

/** An amount of the books, credits with a minus that reads as one; nothing where nothing moved. */
export function SignedMoney({ value: { amount, currency }, blank }: { value: Money; blank?: boolean }) {
  const text = `${amount < 0 ? "−" : ""}${formatMoney(Math.abs(amount), currency)}`;
  return (
    <span className={cn("whitespace-nowrap tabular-nums", amount === 0 && "text-subtle")}>
      {blank && amount === 0 ? "" : text}
    </span>
  );
}
