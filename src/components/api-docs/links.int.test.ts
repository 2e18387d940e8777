import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { API_ERROR_CODES, routesAnswering } from "@/adapters/rest/reference/error-routes";
import { GUIDES, readGuide } from "@/adapters/rest/reference/guides";
import { type Block, type Inline, inlines } from "@/adapters/rest/reference/markdown";
import { apiReference } from "@/adapters/rest/reference/reference";
import { routes } from "@/adapters/rest/routes";
import { ERRORS } from "@/core/errors";
import texts from "@/messages/en/apiDocs.json";
import { DOCS, errorPath, guidePath, operationPath, resourcePath } from "./paths";

const { resources } = apiReference();
const operations = resources.flatMap(({ slug, operations }) =>
  operations.map((operation) => ({ slug, ...operation })),
);
const TEXTS = ["overview", ...GUIDES] as const;

async function anchorsOf(slug: (typeof TEXTS)[number]): Promise<string[]> {
  return (await readGuide(slug)).flatMap((block) => (block.kind === "heading" ? [block.id] : []));
}

/** Every address that a page of the reference has. */
async function places(): Promise<Set<string>> {
  const known = new Set([DOCS, "/portal/api-keys", "/api/v1/openapi.json"]);
  for (const slug of TEXTS) {
    const page = slug === "overview" ? DOCS : guidePath(slug);
    known.add(page);
    for (const anchor of await anchorsOf(slug)) known.add(`${page}#${anchor}`);
  }
  for (const { slug } of resources) known.add(resourcePath(slug));
  for (const { slug, id } of operations) known.add(operationPath(slug, id));
  for (const code of Object.keys(ERRORS)) known.add(errorPath(code));
  return known;
}

function piecesOf(block: Block): Inline[] {
  if (block.kind === "paragraph") return block.text;
  if (block.kind === "list") return block.items.flat();
  if (block.kind === "table") return [...block.head, ...block.rows.flat()].flat();
  return [];
}

const linksOf = (pieces: Inline[]) => pieces.flatMap((piece) => (piece.kind === "link" ? [piece.href] : []));

it("links to nothing that is not there", async () => {
  const known = await places();
  const inDescriptions = operations.flatMap(({ description }) => linksOf(inlines(description ?? "")));
  const inTexts = await Promise.all(TEXTS.map(async (slug) => (await readGuide(slug)).flatMap(piecesOf)));
  const links = [...inDescriptions, ...inTexts.flatMap(linksOf)];
  expect(links.length).toBeGreaterThan(20);
  for (const link of links) {
    if (link !== "https://www.standardwebhooks.com") expect([...known], link).toContain(link);
  }
});

it("has every route on exactly one page, under an anchor of its own, with its code", () => {
  const shown = operations.map(({ method, path }) => `${method} ${path}`).sort();
  expect(shown).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
  for (const { code, answers } of operations) {
    expect(code.map(({ lang }) => lang)).toEqual(["sh", "ts"]);
    expect(answers.length).toBeGreaterThan(0);
  }
});

it("says what each resource and each guide is about", () => {
  expect(Object.keys(texts.resource).sort()).toEqual(resources.map(({ name }) => name).sort());
  expect(Object.keys(texts.guide)).toEqual([...GUIDES]);
  const folder = path.join(process.cwd(), "src/messages/en/guides");
  expect(readdirSync(folder).sort()).toEqual(TEXTS.map((slug) => `${slug}.md`).sort());
});

it("knows a route for every code of the API", () => {
  for (const code of API_ERROR_CODES) {
    const answering = routesAnswering(code);
    expect(answering === "all" || answering.length > 0, code).toBe(true);
  }
  expect(routesAnswering("insufficient_balance")).toMatchObject([{ id: "createOrder" }, { id: "payOrder" }]);
});

it("has no anchor twice on a page", async () => {
  for (const slug of TEXTS) {
    const anchors = await anchorsOf(slug);
    expect(new Set(anchors).size, slug).toBe(anchors.length);
  }
});
