import type { ReactNode } from "react";

type FilterRangeFieldProps = { id: string; label: string; children: ReactNode };

/** One end of a range in a FilterBar, its label before it. On a phone both ends share a line, each below its label. */
export function FilterRangeField({ id, label, children }: FilterRangeFieldProps) {
  return (
    <span
      data-range
      className="flex items-center gap-1.5 max-sm:grow max-sm:basis-34 max-sm:flex-col max-sm:items-stretch max-sm:gap-0.5"
    >
      <label htmlFor={id} className="text-sm text-muted">
        {label}
      </label>
      {children}
    </span>
  );
}
