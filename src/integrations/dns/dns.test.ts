import { describe, expect, it } from "vitest";
import { askTxt } from ".";

const failing = (code: string) => async () => {
  throw Object.assign(new Error(code), { code });
};

describe("a look-up of TXT records", () => {
  it("puts the parts of a long record together", async () => {
    expect(await askTxt("a.example", async () => [["one, ", "two"], ["three"]], 100)).toEqual([
      "one, two",
      "three",
    ]);
  });

  it("finds nothing where there is no name and no record", async () => {
    for (const code of ["ENOTFOUND", "ENODATA"])
      expect(await askTxt("a.example", failing(code), 100)).toEqual([]);
  });

  it.each([
    ["ETIMEOUT", "timeout"],
    ["ESERVFAIL", "unreachable"],
    ["ECONNREFUSED", "unreachable"],
  ])("says of %s that it is no answer", async (code, failure) => {
    await expect(askTxt("a.example", failing(code), 100)).rejects.toMatchObject({ failure });
  });

  it("ends, whoever keeps silent", async () => {
    const silent = () => new Promise<never>(() => {});
    await expect(askTxt("a.example", silent, 20)).rejects.toMatchObject({ failure: "timeout" });
  });
});
