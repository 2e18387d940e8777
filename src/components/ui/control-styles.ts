import { cn } from "./cn";

/** The box of a text control. 16 px on phones, where anything smaller makes iOS zoom in. */
export function controlClass(className?: string): string {
  return cn(
    "w-full min-w-0 rounded-md border border-field bg-surface px-2.5 text-base text-fg shadow-xs transition-colors max-sm:text-lg",
    "hover:border-muted focus-visible:border-ring focus-visible:outline-offset-0",
    "disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted [&[readonly]]:bg-sunken",
    "aria-invalid:border-danger",
    className,
  );
}
