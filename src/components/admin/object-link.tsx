import Link from "next/link";
import { shortId } from "@/components/ui/id-text";
import { objectHref } from "./links";

/** A public id, short, leading to its page where the panel has one. */
export function ObjectLink({ id }: { id: string }) {
  const href = objectHref(id);
  const text = <code className="font-mono text-[0.92em] whitespace-nowrap">{shortId(id)}</code>;
  if (!href) return <span title={id}>{text}</span>;
  return (
    <Link href={href} prefetch={false} title={id} className="text-accent-text hover:underline">
      {text}
    </Link>
  );
}
