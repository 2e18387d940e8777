import type { ComponentProps } from "react";
import { cn } from "./cn";

/** Drawn by clipping, not as an image, so that the content security policy needs no data: addresses. */
const tick =
  "relative before:absolute before:inset-[3px] before:scale-0 before:bg-accent-fg checked:before:scale-100 " +
  "before:[clip-path:polygon(12%_45%,0_60%,40%_96%,100%_18%,86%_4%,39%_66%)]";

/** Neither chosen nor not: a dash. */
const dash =
  "indeterminate:border-accent indeterminate:bg-accent indeterminate:before:scale-100 " +
  "indeterminate:before:[clip-path:polygon(0_38%,100%_38%,100%_62%,0_62%)]";

/** A native checkbox. Needs a label: CheckboxField, or aria-label in a table. */
export function Checkbox({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return (
    <input
      {...rest}
      type="checkbox"
      className={cn(
        "size-4 shrink-0 appearance-none rounded-sm border border-field bg-surface transition-colors",
        "checked:border-accent checked:bg-accent disabled:opacity-55 aria-invalid:border-danger",
        tick,
        dash,
        className,
      )}
    />
  );
}
