import { useFormats } from "../ui/use-formats";

/** A share as a number and a bar of that length. */
export function ShareBar({ bps }: { bps: number | null }) {
  const formats = useFormats();
  if (bps === null) return <span className="text-muted">–</span>;
  return (
    <span className="inline-flex items-center justify-end gap-2 tabular-nums">
      <span aria-hidden className="h-1.5 w-20 overflow-hidden rounded-full bg-neutral-soft max-sm:hidden">
        <span
          className="block h-full bg-chart-figure"
          style={{ width: `${Math.max(0, Math.min(100, bps / 100))}%` }}
        />
      </span>
      <span className="min-w-14">{formats.share(bps)}</span>
    </span>
  );
}
