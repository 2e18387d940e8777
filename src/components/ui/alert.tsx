import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

type AlertTone = "info" | "success" | "warning" | "danger";

const looks = {
  info: { icon: Info, className: "border-info-line bg-info-soft text-info" },
  success: { icon: CircleCheck, className: "border-success-line bg-success-soft text-success" },
  warning: { icon: TriangleAlert, className: "border-warning-line bg-warning-soft text-warning" },
  danger: { icon: CircleAlert, className: "border-danger-line bg-danger-soft text-danger" },
} as const;

type AlertProps = {
  tone?: AlertTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Reaches from edge to edge, for the frame's banner slot. */
  banner?: boolean;
  className?: string;
};

/** Something to know before going on. Set `role` by where it stands: one that appears later belongs in a live region. */
export function Alert({ tone = "info", title, children, action, banner, className }: AlertProps) {
  const { icon: Icon, className: look } = looks[tone];
  return (
    <div
      className={cn(
        "flex flex-wrap items-start gap-x-3 gap-y-2 border",
        banner ? "border-x-0 border-t-0 px-4 py-2.5 sm:px-6" : "rounded-lg p-3.5",
        look,
        className,
      )}
    >
      <div className="flex min-w-0 flex-1 basis-64 gap-2.5">
        <Icon aria-hidden className="mt-[3px] size-4 shrink-0" />
        <div className="grid min-w-0 gap-0.5">
          {title && <p className="font-medium">{title}</p>}
          {children && <div className="text-fg">{children}</div>}
        </div>
      </div>
      {action && <div className="flex shrink-0 items-center gap-2 text-fg">{action}</div>}
    </div>
  );
}
