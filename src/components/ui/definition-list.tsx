import { Fragment, type ReactNode } from "react";
import { cn } from "./cn";

export type Definition = { term: ReactNode; value: ReactNode; key?: string };

/** Names and values, aligned in two columns; stacked on a phone. An absent value shows as a dash. */
export function DefinitionList({ items, className }: { items: readonly Definition[]; className?: string }) {
  return (
    <dl className={cn("grid gap-x-6 sm:grid-cols-[minmax(7rem,auto)_minmax(0,1fr)] sm:gap-y-2.5", className)}>
      {items.map((item, index) => (
        <Fragment key={item.key ?? index}>
          <dt className="text-muted">{item.term}</dt>
          <dd className="min-w-0 break-words max-sm:mb-2.5">{item.value ?? <span aria-hidden>–</span>}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
