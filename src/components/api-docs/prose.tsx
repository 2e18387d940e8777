import Link from "next/link";
import type { ReactNode } from "react";
import { type Block, type Inline, inlines } from "@/adapters/rest/reference/markdown";
import { CodeBlock } from "./code-block";
import { CodeTabs } from "./code-tabs";
import { HeadingAnchor } from "./heading-anchor";

type ProseProps = {
  blocks: readonly Block[];
  /** What stands for `{{name}}`. */
  inserts?: Readonly<Record<string, ReactNode>>;
};

/** A guide's text. Code in two languages stands in tabs, any other under its title. */
export function Prose({ blocks, inserts }: ProseProps) {
  let heading = "";
  return blocks.map((block, index) => {
    if (block.kind === "heading") heading = block.text;
    // biome-ignore lint/suspicious/noArrayIndexKey: a text's blocks have no other name, and never move
    return <BlockView key={index} block={block} at={`${index}`} heading={heading} inserts={inserts} />;
  });
}

type BlockViewProps = { block: Block; at: string; heading: string; inserts?: ProseProps["inserts"] };

function BlockView({ block, at, heading, inserts }: BlockViewProps) {
  switch (block.kind) {
    case "heading":
      return (
        <HeadingAnchor id={block.id} className="mt-9 mb-2 text-xl first:mt-0">
          {block.text}
        </HeadingAnchor>
      );
    case "paragraph":
      return (
        <p className="my-3 max-w-[44rem] leading-6">
          <Inlines pieces={block.text} />
        </p>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List
          className={`my-3 max-w-[44rem] space-y-1.5 pl-5 leading-6 ${block.ordered ? "list-decimal" : "list-disc"}`}
        >
          {block.items.map((item) => (
            <li key={JSON.stringify(item)}>
              <Inlines pieces={item} />
            </li>
          ))}
        </List>
      );
    }
    case "table":
      return <Table head={block.head} rows={block.rows} />;
    case "code":
      return <Code fences={block.fences} at={at} heading={heading} />;
    case "insert":
      return <div className="my-4">{inserts?.[block.name]}</div>;
  }
}

function Code({
  fences,
  at,
  heading,
}: {
  fences: { lang: string; info: string; source: string }[];
  at: string;
  heading: string;
}) {
  const [first] = fences;
  if (!first) return null;
  return (
    <div className="my-4 max-w-[52rem]">
      {fences.length > 1 ? (
        <CodeTabs id={`code-${at}`} label={heading} samples={fences} />
      ) : (
        <CodeBlock title={first.info.replace(/^\d{3} ?/, "") || heading} code={first.source} />
      )}
    </div>
  );
}

function Table({ head, rows }: { head: Inline[][]; rows: Inline[][][] }) {
  const cell = "px-3 py-2 align-top first:pl-0 last:pr-0";
  return (
    <div className="my-4 max-w-[52rem] overflow-x-auto">
      <table className="w-full border-collapse text-left text-sm">
        <thead>
          <tr className="border-b border-line text-muted">
            {head.map((pieces) => (
              <th key={JSON.stringify(pieces)} scope="col" className={`${cell} font-medium`}>
                <Inlines pieces={pieces} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={JSON.stringify(row)}>
              {row.map((pieces, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
                <td key={index} className={cell}>
                  <Inlines pieces={pieces} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One line of running text, as the document's descriptions are. */
export function InlineText({ text }: { text: string }) {
  return <Inlines pieces={inlines(text)} />;
}

function Inlines({ pieces }: { pieces: readonly Inline[] }) {
  return pieces.map((piece) => {
    const key = JSON.stringify(piece);
    if (piece.kind === "code")
      return (
        <code key={key} className="rounded bg-sunken px-1 py-px font-mono text-[0.92em] wrap-anywhere">
          {piece.text}
        </code>
      );
    if (piece.kind === "strong")
      return (
        <strong key={key} className="font-semibold">
          {piece.text}
        </strong>
      );
    if (piece.kind === "link")
      return (
        <TextLink key={key} href={piece.href}>
          {piece.text}
        </TextLink>
      );
    return piece.text;
  });
}

export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  const className = "text-accent-text underline underline-offset-4 decoration-line hover:decoration-current";
  // Files and other sites are not pages of ours; the router puts an anchor twice behind a page that it has kept.
  if (!/^\/(docs|errors|portal)[^#]*$/.test(href))
    return (
      <a href={href} className={className}>
        {children}
      </a>
    );
  return (
    <Link href={href} className={className} prefetch={false}>
      {children}
    </Link>
  );
}
