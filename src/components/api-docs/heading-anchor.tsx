import type { ReactNode } from "react";

type HeadingAnchorProps = { id: string; className?: string; children: ReactNode };

/** A heading that can be linked to: the link is the heading itself. */
export function HeadingAnchor({ id, className = "", children }: HeadingAnchorProps) {
  return (
    <h2 id={id} className={`scroll-mt-20 ${className}`}>
      <a href={`#${id}`} className="group rounded hover:text-accent-text">
        {children}
        <span
          aria-hidden
          className="ml-1.5 text-subtle opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
        >
          #
        </span>
      </a>
    </h2>
  );
}
