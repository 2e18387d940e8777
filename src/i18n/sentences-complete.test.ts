import { describe, expect, it } from "vitest";
import { z } from "zod";
import { sentenceIn } from "./sentences";
import german from "./sentences/de.json";
import terms from "./sentences/de-terms.json";
import schemaWords from "./sentences/de-zod.json";
import { FOR_PROGRAMMERS, STAND_FOR } from "./testing/not-said";
import { readSource } from "./testing/read-sentences";

const { said, texts } = readSource(["src/features", "src/core", "src/db/errors.ts", "src/app"]);
const entries = Object.entries(german);
const shapeOf = (sentence: string) => sentence.replaceAll(/\{[a-z]\}/g, "{}");
const known = new Set(entries.map(([english]) => shapeOf(english)));
const placeholders = (text: string) => (text.match(/\{[a-z]\}/g) ?? []).sort();

describe("the German sentences", () => {
  it("are there for all that features, the core and the pages say is wrong", () => {
    expect(said.size).toBeGreaterThan(400);
    const missing = [...said]
      .filter(([shape, file]) => !FOR_PROGRAMMERS.some((one) => one.is(shape, file)))
      .flatMap(([shape, file]) => (STAND_FOR[shape] ?? [shape]).map((one) => [one, file] as const))
      .filter(([shape]) => !known.has(shape));
    expect(missing).toEqual([]);
  });

  it("are each for something that is said", () => {
    const alive = new Set([...texts, ...Object.values(STAND_FOR).flat()]);
    expect([...known].filter((shape) => !alive.has(shape))).toEqual([]);
    expect(Object.keys(STAND_FOR).filter((shape) => !said.has(shape))).toEqual([]);
  });

  it("carry the values of the English ones, which are named in order", () => {
    for (const [english, sentence] of entries) {
      expect(placeholders(sentence), english).toEqual(placeholders(english));
      expect(english.match(/\{[a-z]\}/g) ?? [], english).toEqual(placeholders(english));
    }
  });

  it("are what comes of each of the English ones", () => {
    for (const [english, sentence] of entries) {
      const fill = (text: string) => text.replaceAll(/\{([a-z])\}/g, (_, name: string) => `§${name}1`);
      expect(sentenceIn("de", fill(english)), english).toBe(fill(sentence));
    }
  });

  it("name no state or cycle that is none", () => {
    const words = new Set([...texts].map((text) => text.replaceAll("_", "-")));
    expect(Object.keys(terms).filter((term) => !texts.has(term) && !words.has(term))).toEqual([]);
  });

  it("leave out only what is still there and is said for programmers", () => {
    for (const { is, reason } of FOR_PROGRAMMERS) {
      expect(
        [...said].some(([shape, file]) => is(shape, file)),
        reason,
      ).toBe(true);
    }
  });
});

describe("the German words for what schemas say of their own accord", () => {
  const WRONG: [z.ZodType, unknown][] = [
    [z.string(), undefined],
    [z.string(), null],
    [z.string(), 1],
    [z.int(), 1.5],
    [z.literal("a"), "b"],
    [z.enum(["a", "b"]), "c"],
    [z.string().min(2), "a"],
    [z.string().max(2), "abc"],
    [z.array(z.string()).min(2), []],
    [z.array(z.string()).max(0), ["a"]],
    [z.number().min(2), 1],
    [z.number().gt(2), 1],
    [z.number().max(2), 3],
    [z.number().lt(2), 3],
    [z.number().multipleOf(2), 3],
    [z.strictObject({}), { a: 1 }],
    [z.strictObject({}), { a: 1, b: 2 }],
    [z.email(), "x"],
    [z.uuid(), "x"],
    [z.iso.date(), "x"],
    [z.string().regex(/a/), "x"],
    [z.string().startsWith("a"), "x"],
    [z.union([z.string(), z.number()]), true],
    [z.discriminatedUnion("a", [z.object({ a: z.literal("b") })]), { a: "x" }],
    [z.string().length(2), "abc"],
    [z.array(z.string()).length(2), []],
  ];

  it("are there for every kind of issue", () => {
    for (const [schema, value] of WRONG) {
      const message = schema.safeParse(value).error?.issues[0]?.message ?? "";
      expect(message).toMatch(/^(Invalid|Too|Unrecognized)/);
      expect(sentenceIn("de", message), message).not.toBe(message);
    }
  });

  it("name no value that the English ones lack", () => {
    for (const [english, sentence] of Object.entries(schemaWords)) {
      for (const name of placeholders(sentence)) expect(english).toContain(name);
    }
  });
});
