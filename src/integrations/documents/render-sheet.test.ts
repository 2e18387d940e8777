import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import path from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderSheet } from "./index";
import { letters, lettersOf, textOfPages } from "./testing/read-pdf";
import { NAMES, sampleSheet } from "./testing/sample-sheet";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

const named = (name: string) => sampleSheet(1, { recipient: { label: "Billed to", name, lines: [name] } });

describe("the same document", () => {
  it("is the same bytes again, and in another process", async () => {
    const sheet = sampleSheet(3, {
      recipient: { label: "To", name: "Ł", lines: Object.values(NAMES) },
    });
    const [first, second] = [await renderSheet(sheet), await renderSheet(sheet)];
    expect(sha256(second)).toBe(sha256(first));
    const script = path.join(import.meta.dirname, "testing/print-hash.mjs");
    const { stdout } = await promisify(execFile)(process.execPath, [script]);
    expect(stdout.trim()).toBe(sha256(first));
  }, 60_000);

  it("differs when anything in it does", async () => {
    const one = await renderSheet(sampleSheet(1));
    const other = await renderSheet(sampleSheet(1, { title: "Invoice INV-000002" }));
    expect(sha256(other)).not.toBe(sha256(one));
  });
});

describe("a reader finds what was written", () => {
  it.each(Object.entries(NAMES).filter(([script]) => !["arabic", "hebrew", "emoji"].includes(script)))(
    "in %s",
    async (_, name) => {
      expect(await lettersOf(await renderSheet(named(name)))).toContain(letters(name));
    },
  );

  it.each(["arabic", "hebrew"])(
    "in %s, letter for letter, in whichever order it tells lines",
    async (script) => {
      const name = NAMES[script] ?? "";
      const found = await lettersOf(
        await renderSheet(sampleSheet(0, { title: name, recipient: { label: "", name, lines: [] } })),
      );
      const count = (text: string, letter: string) => [...text].filter((one) => one === letter).length;
      for (const letter of new Set(letters(name))) {
        expect(count(found, letter), letter).toBeGreaterThanOrEqual(2 * count(letters(name), letter));
      }
    },
  );
});

describe("any text", () => {
  it("makes a document, whatever its characters", async () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
        .map((units) => String.fromCharCode(...units)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 8, maxLength: 8 }), async ([name = "", ...lines]) => {
        const bytes = await renderSheet(named(`${name}\n${lines.join("\n")}`));
        expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it("wraps a name without spaces inside its column", async () => {
    const pages = await textOfPages(await renderSheet(named("W".repeat(120))));
    const pieces = pages.flat().filter((item) => /^W+$/.test(item));
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(40);
    expect(pieces.join("")).toHaveLength(240);
  });
});

describe("a long document", () => {
  it("repeats the header of the table, counts its pages, and keeps the last rows with the sums", async () => {
    const pages = await textOfPages(await renderSheet(sampleSheet(300)));
    const all = pages.flat().join(" ");
    for (const number of [1, 150, 300]) expect(all).toContain(`Line ${number}`);
    pages.forEach((items, index) => {
      if (items.some((item) => item.startsWith("Line "))) expect(items).toContain("Description");
      expect(items).toContain(`Page ${index + 1} of ${pages.length}`);
    });
    const withSums = pages.find((items) => items.includes("Total"));
    expect(withSums).toEqual(expect.arrayContaining(["Description", "Line 299", "Line 300"]));
  });

  it("breaks a description that is longer than a page", async () => {
    const sheet = sampleSheet(0);
    const words = Array.from({ length: 2_000 }, (_, index) => `word${index}`).join(" ");
    const rows = [{ cells: [words, "1", "€1.00"], details: [] }];
    const found = await lettersOf(await renderSheet({ ...sheet, table: { ...sheet.table, rows } }));
    expect(found).toContain("word1999");
  });
});
