import type { LucideIcon } from "lucide-react";
import { Inbox } from "lucide-react";
import type { ReactNode } from "react";

type EmptyStateProps = {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  icon?: LucideIcon;
  /** All that the page has to say, so that its title is the page's. */
  isPage?: boolean;
};

/** Nothing here yet: says why, and offers the next step. */
export function EmptyState({ title, children, action, icon: Icon = Inbox, isPage }: EmptyStateProps) {
  const Title = isPage ? "h1" : "p";
  return (
    <div className="grid justify-items-center gap-1.5 px-6 py-12 text-center">
      <span className="mb-1.5 grid size-10 place-items-center rounded-lg border border-line bg-canvas text-subtle">
        <Icon aria-hidden className="size-5" />
      </span>
      <Title className="text-base font-medium">{title}</Title>
      {children && <p className="max-w-md text-balance text-muted">{children}</p>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
