import { cn } from "./cn";
import { useFormats } from "./use-formats";

type MoneyProps = {
  /** Minor units of `currency`. */
  amount: number;
  currency: string;
  /** Puts the code after the amount, where several currencies meet: "$80.00 USD". */
  code?: boolean;
  /** Struck through: the retail price beside the wholesale one. */
  struck?: boolean;
  className?: string;
};

/** An amount for people: tabular figures, the currency's own decimals. */
export function Money({ amount, currency, code, struck, className }: MoneyProps) {
  const formats = useFormats();
  const Tag = struck ? "s" : "span";
  return (
    <Tag className={cn("whitespace-nowrap tabular-nums", struck && "text-subtle", className)}>
      {formats.money(amount, currency)}
      {code && <span className="ml-1 text-[0.85em] text-muted">{currency}</span>}
    </Tag>
  );
}
