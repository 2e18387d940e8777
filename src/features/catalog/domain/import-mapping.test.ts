import { describe, expect, it } from "vitest";
import { DEFAULT_MAPPING, parseMapping } from "./import-mapping";

describe("parseMapping", () => {
  it("keeps the defaults of fields that are not named", () => {
    expect(parseMapping("product=Plan name, price = EUR")).toEqual({
      ...DEFAULT_MAPPING,
      product: "Plan name",
      price: "EUR",
    });
  });

  it("leaves the backup out when it is empty", () => {
    expect(parseMapping("backup=").backup).toBeUndefined();
  });

  it("takes nothing for the defaults", () => {
    expect(parseMapping("")).toEqual(DEFAULT_MAPPING);
  });

  it.each(["product", "product=", "colour=red", "product=a,,price=b"])("refuses %j", (text) => {
    expect(() => parseMapping(text)).toThrow(expect.objectContaining({ code: "validation_failed" }));
  });
});
