import { Money } from "@/components/ui/money";
import type { Money as Amount } from "@/core/money";

/** An amount of a DTO. */
export function MoneyOf({ value, struck, code }: { value: Amount; struck?: boolean; code?: boolean }) {
  return <Money amount={value.amount} currency={value.currency} struck={struck} code={code} />;
}
