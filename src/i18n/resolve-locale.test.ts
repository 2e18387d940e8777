import { describe, expect, it } from "vitest";
import { resolveLocale } from "./resolve-locale";

describe("resolveLocale", () => {
  it("takes the person's choice before the browser's, and that before what it asks for", () => {
    expect(resolveLocale({ chosen: "de", cookie: "en", accepted: "en" })).toBe("de");
    expect(resolveLocale({ chosen: "en", cookie: "de", accepted: "de" })).toBe("en");
    expect(resolveLocale({ chosen: null, cookie: "de", accepted: "en" })).toBe("de");
    expect(resolveLocale({ cookie: "en", accepted: "de" })).toBe("en");
  });

  it("reads Accept-Language by region and weight", () => {
    const of = (accepted: string) => resolveLocale({ accepted });
    expect(of("de")).toBe("de");
    expect(of("de-AT,de;q=0.9,en;q=0.8")).toBe("de");
    expect(of("fr-CH, fr;q=0.9, de;q=0.7, en;q=0.8")).toBe("en");
    expect(of("en;q=0.3, de;q=0.4")).toBe("de");
    expect(of("de;q=0, en;q=0.1")).toBe("en");
  });

  it("speaks English to whoever asks for nothing that there is", () => {
    for (const accepted of [null, "", "fr", "*", ";;q=x", "de;q=0"]) {
      expect(resolveLocale({ accepted }), String(accepted)).toBe("en");
    }
    expect(resolveLocale({})).toBe("en");
    expect(resolveLocale({ chosen: "xx", cookie: "DE", accepted: "nl" })).toBe("en");
  });
});
