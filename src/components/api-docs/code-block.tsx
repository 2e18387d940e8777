import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { CopyButton } from "@/components/ui/copy-button";
import { Highlighted } from "./highlight";

type CodeBlockProps = { title: string; code: string; className?: string };

/** Code under a title, to be copied whole. It scrolls inside itself. */
export function CodeBlock({ title, code, className }: CodeBlockProps) {
  return (
    <figure className={cn("min-w-0 overflow-hidden rounded-lg border border-line bg-surface", className)}>
      <figcaption className="flex min-h-9 items-center justify-between gap-3 border-b border-line bg-sunken px-3 text-xs font-medium text-muted">
        <span className="truncate">{title}</span>
        <CopyCode code={code} title={title} />
      </figcaption>
      <CodeText code={code} label={title} />
    </figure>
  );
}

export function CopyCode({ code, title }: { code: string; title: string }) {
  const t = useTranslations("apiDocs");
  return <CopyButton value={code} label={t("copyCode", { title })} />;
}

/** The keyboard has to reach what scrolls. A group, not a region: a page full of them would drown its landmarks. */
export function CodeText({ code, label }: { code: string; label: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={label}
      className="max-h-[30rem] overflow-auto px-3 py-2.5 focus-visible:-outline-offset-2"
    >
      <pre className="font-mono text-xs/5">
        <code>
          <Highlighted code={code} />
        </code>
      </pre>
    </div>
  );
}
