import { describe, expect, it } from "vitest";
import { formatsOf } from "@/i18n/formats";
import { formatExact, formatTick, unitLabel } from "./units";

const formats = formatsOf("en");
const eur = { kind: "money", currency: "EUR" } as const;
const jpy = { kind: "money", currency: "JPY" } as const;
const services = { kind: "count", label: "Services" } as const;

describe("chart units", () => {
  it("shows figures exactly by the currency's decimals", () => {
    expect(formatExact(120_450, eur, formats)).toBe("€1,204.50");
    expect(formatExact(1_204, jpy, formats)).toBe("¥1,204");
    expect(formatExact(1_204, services, formats)).toBe("1,204");
  });

  it("shortens ticks in major units", () => {
    expect(formatTick(120_450, eur, formats)).toBe("1.2K");
    expect(formatTick(1_200, jpy, formats)).toBe("1.2K");
    expect(formatTick(40, services, formats)).toBe("40");
  });

  it("names the unit", () => {
    expect(unitLabel(eur)).toBe("EUR");
    expect(unitLabel(services)).toBe("Services");
  });
});
