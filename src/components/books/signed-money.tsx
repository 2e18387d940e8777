import { cn } from "@/components/ui/cn";
import type { Money } from "@/core/money";
import { useFormats } from "../ui/use-formats";

/** An amount of the books, credits with a minus that reads as one; nothing where nothing moved. */
export function SignedMoney({ value: { amount, currency }, blank }: { value: Money; blank?: boolean }) {
  const formats = useFormats();
  const text = `${amount < 0 ? "−" : ""}${formats.money(Math.abs(amount), currency)}`;
  return (
    <span className={cn("whitespace-nowrap tabular-nums", amount === 0 && "text-subtle")}>
      {blank && amount === 0 ? "" : text}
    </span>
  );
}
