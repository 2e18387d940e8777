import { describe, expect, it } from "vitest";
import { statementNames } from "./statement-names";

const ask = (nameOf: ReturnType<typeof statementNames>, sql: string, times: number) =>
  Array.from({ length: times }, () => nameOf({ sql }));

describe("names of Prisma's statements", () => {
  it("are given to a text that comes again, and stay its own", () => {
    const nameOf = statementNames();
    expect(ask(nameOf, "SELECT 1", 4)).toEqual(["", "", "prisma_0", "prisma_0"]);
    expect(ask(nameOf, "SELECT 2", 4)).toEqual(["", "", "prisma_1", "prisma_1"]);
    expect(nameOf({ sql: "SELECT 1" })).toBe("prisma_0");
  });

  it("are not given to what has no plan", () => {
    expect(ask(statementNames(), "BEGIN", 9)).toEqual(Array(9).fill(""));
  });

  it("are so many at most, however many texts there are", () => {
    const nameOf = statementNames();
    const texts = Array.from({ length: 1_000 }, (_, index) => `SELECT ${index}`);
    const names = texts.map((sql) => ask(nameOf, sql, 3).at(-1));
    expect(new Set(names.filter(Boolean)).size).toBe(500);
    expect(names.at(-1)).toBe("");
    expect(nameOf({ sql: texts[0] as string })).toBe("prisma_0");
  });

  it("are kept from texts that come once each", () => {
    const nameOf = statementNames();
    for (let index = 0; index < 10_000; index++) expect(nameOf({ sql: `SELECT ${index}` })).toBe("");
    expect(ask(nameOf, "SELECT 1", 3).at(-1)).toBe("prisma_0");
  });
});
