import { useTranslations } from "next-intl";
import type { Block } from "@/adapters/rest/reference/markdown";

/** The headings of a text, to jump to. */
export function Contents({ blocks }: { blocks: readonly Block[] }) {
  const t = useTranslations("apiDocs");
  const headings = blocks.filter((block) => block.kind === "heading");
  return (
    <nav aria-label={t("onThisPage")} className="mb-8">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {headings.map(({ id, text }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-flex min-h-6 items-center text-sm text-accent-text underline-offset-4 hover:underline"
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
