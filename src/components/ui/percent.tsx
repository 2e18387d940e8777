import { cn } from "./cn";
import { formatBps } from "./format";

/** Basis points as percent: 2000 is "20%". */
export function Percent({ bps, className }: { bps: number; className?: string }) {
  return <span className={cn("whitespace-nowrap tabular-nums", className)}>{formatBps(bps)}</span>;
}
