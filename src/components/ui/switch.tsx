import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A checkbox that says on or off; sent with its form like any other. Needs a label: SwitchField. */
export function Switch({ className, ...rest }: Omit<ComponentProps<"input">, "type" | "role">) {
  return (
    <input
      {...rest}
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its state by itself
      role="switch"
      className={cn(
        "relative h-5 w-9 shrink-0 appearance-none rounded-full border border-field bg-sunken transition-colors",
        "before:absolute before:top-1/2 before:left-0.5 before:size-3.5 before:-translate-y-1/2 before:rounded-full before:bg-field before:transition-transform",
        "checked:border-accent checked:bg-accent checked:before:translate-x-[1.05rem] checked:before:bg-accent-fg disabled:opacity-55",
        className,
      )}
    />
  );
}
