import { describe, expect, it } from "vitest";
import { formatsOf } from "./formats";

const [en, de] = [formatsOf("en"), formatsOf("de")];

/** As a keyboard writes it: `Intl` sets spaces that do not break. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("numbers", () => {
  it.each([
    [2000, "20%", "20 %"],
    [1250, "12.5%", "12,5 %"],
    [1205, "12.05%", "12,05 %"],
    [7, "0.07%", "0,07 %"],
    [0, "0%", "0 %"],
    [-350, "−3.5%", "−3,5 %"],
    [123_456_700, "1,234,567%", "1.234.567 %"],
  ])("shows %i basis points as %s and %s", (bps, english, german) => {
    expect([plain(en.bps(bps)), plain(de.bps(bps))]).toEqual([english, german]);
  });

  it.each([
    [2160, "21.60%", "21,60 %"],
    [0, "0.00%", "0,00 %"],
    [-350, "−3.50%", "−3,50 %"],
  ])("shows %i basis points in a column as %s and %s", (bps, english, german) => {
    expect([plain(en.share(bps)), plain(de.share(bps))]).toEqual([english, german]);
  });

  it("shows amounts by the currency's decimals", () => {
    expect(en.money(123_456, "EUR")).toBe("€1,234.56");
    expect(plain(de.money(123_456, "EUR"))).toBe("1.234,56 €");
    expect(plain(de.money(1_204, "JPY"))).toBe("1.204 ¥");
    expect(plain(de.money(-5, "USD"))).toBe("-0,05 $");
  });

  it("shows counts, short and whole, and exact decimals", () => {
    expect([en.count(1_204), de.count(1_204)]).toEqual(["1,204", "1.204"]);
    expect([en.compact(1_204), plain(de.compact(1_204_000))]).toEqual(["1.2K", "1,2 Mio."]);
    expect([en.decimal("1234.8991"), de.decimal("1234.8991")]).toEqual(["1234.8991", "1234,8991"]);
  });

  it.each([
    [0, "0ms", "0 ms"],
    [999, "999ms", "999 ms"],
    [1_240, "1.2s", "1,2 Sek."],
    [59_900, "59.9s", "59,9 Sek."],
    [210_000, "3.5m", "3,5 Min."],
  ])("shows %d ms as %s and %s", (ms, english, german) => {
    expect([en.duration(ms), plain(de.duration(ms))]).toEqual([english, german]);
  });

  it.each([
    [1, "1 kB", "1 kB"],
    [300_000, "293 kB", "293 kB"],
    [1_048_576, "1 MB", "1 MB"],
    [5_000_000, "4.8 MB", "4,8 MB"],
    [5_242_880, "5 MB", "5 MB"],
  ])("shows %d bytes as %s and %s", (bytes, english, german) => {
    expect([plain(en.fileSize(bytes)), plain(de.fileSize(bytes))]).toEqual([english, german]);
  });
});

describe("dates", () => {
  it("are in UTC whatever the machine's zone", () => {
    const [late, early] = ["2026-11-23T23:59:59Z", "2026-11-23T07:56:00Z"];
    expect([en.date(late), de.date(late)]).toEqual(["23 Nov 2026", "23. Nov. 2026"]);
    expect([en.dateTime(early), de.dateTime(early)]).toEqual([
      "23 Nov 2026, 07:56 UTC",
      "23. Nov. 2026, 07:56 UTC",
    ]);
  });

  it("are shortened where the rest is plain", () => {
    expect([en.day("2026-11-26"), de.day("2026-11-26")]).toEqual(["26 Nov", "26. Nov."]);
    expect([en.month("2026-11"), de.month("2026-11")]).toEqual(["Nov 26", "Nov. 26"]);
    expect([en.monthName("2026-12"), de.monthName("2026-12")]).toEqual(["December", "Dezember"]);
    expect([en.year("2026-11-26"), de.year("2026-11-26")]).toEqual(["2026", "2026"]);
  });

  const now = Date.parse("2026-11-23T12:00:00Z");
  it.each([
    ["2026-11-23T11:59:40Z", "now", "jetzt"],
    ["2026-11-23T11:58:00Z", "2 minutes ago", "vor 2 Minuten"],
    ["2026-11-20T12:00:00Z", "3 days ago", "vor 3 Tagen"],
    ["2026-11-22T11:00:00Z", "yesterday", "gestern"],
    ["2026-12-07T12:00:00Z", "in 2 weeks", "in 2 Wochen"],
    ["2024-11-01T12:00:00Z", "2 years ago", "vor 2 Jahren"],
  ])("shows %s as %s and %s", (then, english, german) => {
    expect([en.relative(Date.parse(then), now), de.relative(Date.parse(then), now)]).toEqual([
      english,
      german,
    ]);
  });
});

describe("words", () => {
  it("names and orders countries", () => {
    expect([en.country("AT"), de.country("AT")]).toEqual(["Austria", "Österreich"]);
    expect(["Zypern", "Österreich", "Portugal"].sort(de.compare)).toEqual([
      "Österreich",
      "Portugal",
      "Zypern",
    ]);
    expect([en.list(["a", "b"]), de.list(["a", "b"])]).toEqual(["a and b", "a und b"]);
  });
});
