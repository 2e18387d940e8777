import type { ReactNode } from "react";
import { cn } from "./cn";

type CardProps = {
  title?: ReactNode;
  description?: ReactNode;
  /** Right of the title: a button or a link. */
  action?: ReactNode;
  /** Under a line at the foot: totals, or the form's buttons. */
  footer?: ReactNode;
  /** Without inner space, for a table or a list that reaches the edges. */
  flush?: boolean;
  /** Level of the title; 2 unless the card sits under another heading. */
  level?: 2 | 3;
  id?: string;
  className?: string;
  children?: ReactNode;
};

/** A titled surface that holds one matter. */
export function Card({
  title,
  description,
  action,
  footer,
  flush,
  level = 2,
  id,
  className,
  children,
}: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <section id={id} className={cn("min-w-0 rounded-lg border border-line bg-surface shadow-sm", className)}>
      {(title || action) && (
        <header
          className={cn(
            "flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-3.5 sm:px-5",
            flush ? "pb-3.5" : "pb-0",
          )}
        >
          <div className="min-w-0">
            {title && <Heading className="text-lg/6">{title}</Heading>}
            {description && <p className="mt-0.5 max-w-prose text-sm text-muted">{description}</p>}
          </div>
          {action && <div className="flex shrink-0 items-center gap-2">{action}</div>}
        </header>
      )}
      {children !== undefined && (
        <div
          className={cn(
            flush ? "overflow-hidden rounded-b-lg" : "px-4 py-4 sm:px-5",
            flush && title ? "border-t border-line" : "",
          )}
        >
          {children}
        </div>
      )}
      {footer && (
        <footer className="flex flex-wrap items-center gap-2 border-t border-line px-4 py-3 sm:px-5">
          {footer}
        </footer>
      )}
    </section>
  );
}
