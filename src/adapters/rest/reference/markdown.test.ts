import { expect, it } from "vitest";
import { anchorOf, inlines, parseMarkdown } from "./markdown";

it("reads headings, text, lists, tables, inserts, and fences that belong together", () => {
  const text = [
    "First line.",
    "",
    "## Try it again",
    "",
    "- one `code`",
    "- two",
    "",
    "1. first",
    "",
    "| A | B |",
    "| --- | --- |",
    "| 1 | [two](/docs) |",
    "",
    "{{routes}}",
    "",
    "```sh 422",
    "curl x",
    "",
    "## no heading",
    "```",
    "",
    "```ts",
    "fetch();",
    "```",
  ].join("\n");
  expect(parseMarkdown(text)).toEqual([
    { kind: "paragraph", text: [{ kind: "text", text: "First line." }] },
    { kind: "heading", id: "try-it-again", text: "Try it again" },
    {
      kind: "list",
      ordered: false,
      items: [
        [
          { kind: "text", text: "one " },
          { kind: "code", text: "code" },
        ],
        [{ kind: "text", text: "two" }],
      ],
    },
    { kind: "list", ordered: true, items: [[{ kind: "text", text: "first" }]] },
    {
      kind: "table",
      head: [[{ kind: "text", text: "A" }], [{ kind: "text", text: "B" }]],
      rows: [[[{ kind: "text", text: "1" }], [{ kind: "link", text: "two", href: "/docs" }]]],
    },
    { kind: "insert", name: "routes" },
    {
      kind: "code",
      fences: [
        { lang: "sh", info: "422", source: "curl x\n\n## no heading" },
        { lang: "ts", info: "", source: "fetch();" },
      ],
    },
  ]);
});

it("takes what is no markup for text", () => {
  expect(inlines("a [b] (c) * d")).toEqual([{ kind: "text", text: "a [b] (c) * d" }]);
  expect(inlines("**Now**")).toEqual([{ kind: "strong", text: "Now" }]);
});

it("makes anchors of plain letters", () => {
  expect(anchorOf("Einen Schlüssel senden")).toBe("einen-schluessel-senden");
  expect(anchorOf("Größe, Länge & Öffnung")).toBe("groesse-laenge-oeffnung");
});
