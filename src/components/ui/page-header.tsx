import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";

type PageHeaderProps = {
  title: ReactNode;
  breadcrumbs?: readonly Crumb[];
  description?: ReactNode;
  /** Beside the title: a StatusBadge. */
  badge?: ReactNode;
  /** Under the title: an IdText, a date. */
  meta?: ReactNode;
  /** The page's one main action, and at most a menu beside it. */
  action?: ReactNode;
};

/** What this page is, and the one thing to do on it. */
export function PageHeader({ title, breadcrumbs, description, badge, meta, action }: PageHeaderProps) {
  return (
    <header className="mb-6">
      {breadcrumbs && breadcrumbs.length > 0 && <Breadcrumbs items={breadcrumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-2xl wrap-anywhere">{title}</h1>
            {badge}
          </div>
          {description && <p className="mt-1 max-w-prose text-muted">{description}</p>}
          {meta && (
            <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">{meta}</div>
          )}
        </div>
        {action && <div className="flex max-w-full shrink-0 flex-wrap items-center gap-2">{action}</div>}
      </div>
    </header>
  );
}
