import { LoaderCircle } from "lucide-react";
import { cn } from "./cn";

/** A turning circle for work that takes a moment. Decorative: say what is going on beside it. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={cn("size-4 animate-spin", className)} />;
}
