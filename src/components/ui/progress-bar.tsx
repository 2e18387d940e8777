import type { ReactNode } from "react";

type ProgressBarProps = {
  /** Share done in basis points, 0 to 10 000; more counts as full. */
  bps: number;
  label: ReactNode;
  /** Right of the label: "€1,200.00 of €5,000.00". */
  detail?: ReactNode;
  hint?: ReactNode;
};

/** How far something is, with the figures beside it. */
export function ProgressBar({ bps, label, detail, hint }: ProgressBarProps) {
  const share = Math.min(Math.max(bps, 0), 10_000) / 100;
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{label}</span>
        {detail && <span className="text-sm text-muted tabular-nums">{detail}</span>}
      </div>
      <progress
        value={share}
        max={100}
        aria-label={typeof label === "string" ? label : undefined}
        className="h-2 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:rounded-full [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-accent"
      />
      {hint && <p className="text-sm text-muted">{hint}</p>}
    </div>
  );
}
