import { cn } from "./cn";
import { useFormats } from "./use-formats";

/** Basis points as percent: 2000 is "20%". */
export function Percent({ bps, className }: { bps: number; className?: string }) {
  const formats = useFormats();
  return <span className={cn("whitespace-nowrap tabular-nums", className)}>{formats.bps(bps)}</span>;
}
