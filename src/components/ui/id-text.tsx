import { cn } from "./cn";
import { CopyButton } from "./copy-button";

type IdTextProps = {
  id: string;
  /** Shows the prefix and the last six characters; the copy is always whole. */
  short?: boolean;
  copy?: boolean;
  className?: string;
};

/** A public id in monospace with a copy button. */
export function IdText({ id, short, copy = true, className }: IdTextProps) {
  return (
    <span className={cn("inline-flex max-w-full items-center gap-0.5", className)}>
      <code
        title={short ? id : undefined}
        className={cn("font-mono text-[0.92em]", short ? "whitespace-nowrap" : "break-all")}
      >
        {short ? shortId(id) : id}
      </code>
      {copy && <CopyButton value={id} />}
    </span>
  );
}

/** "ord_…8wq3zt": enough to tell rows apart, since the first characters of a UUIDv7 are its time. */
export function shortId(id: string): string {
  const prefix = id.slice(0, id.indexOf("_") + 1);
  return id.length - prefix.length <= 8 ? id : `${prefix}…${id.slice(-6)}`;
}
