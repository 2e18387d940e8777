import { describe, expect, it } from "vitest";
import { problemsIn, sentenceIn } from "./sentences";
import { compile, type Searched, valuesOf } from "./sentences/pattern";

const german = (sentence: string) => sentenceIn("de", sentence);

describe("sentenceIn", () => {
  it("leaves English as it is, and is English where no language is known", () => {
    expect(sentenceIn("en", "Fill this in")).toBe("Fill this in");
    expect(sentenceIn(undefined, "Use at most 200 characters")).toBe("Use at most 200 characters");
  });

  it("says a sentence in German", () => {
    expect(german("Fill this in")).toBe("Bitte ausfüllen");
    expect(german("Choose at least one scope")).toBe("Wählen Sie mindestens eine Berechtigung");
  });

  it("keeps its values, in an order of its own", () => {
    expect(german("Use at most 160 characters")).toBe("Höchstens 160 Zeichen");
    expect(german("The price changed from €10.00 to €12.50. Review the order again.")).toBe(
      "Der Preis hat sich von €10.00 auf €12.50 geändert. Prüfen Sie die Bestellung noch einmal.",
    );
    expect(german("The price of this change went from €1.00 to €2.00. Look at it again.")).toContain(
      "jetzt €2.00 statt €1.00",
    );
  });

  it("takes of two that fit the one that says more", () => {
    expect(german("Use at most 50, which is your own limit")).toBe("Höchstens 50: Das ist Ihr eigenes Limit");
    expect(german("There is no exchange rate for CHF on that day: enter the rate")).toContain(
      "an diesem Tag",
    );
  });

  it("says values in German that are sentences or terms themselves", () => {
    expect(german("This product has no one_time price in EUR")).toBe(
      "Dieses Produkt hat keinen Preis in EUR (einmalig)",
    );
    expect(german("An order that is paid cannot become cancelled.")).toBe(
      "Eine Bestellung im Status „bezahlt“ kann nicht zu „storniert“ wechseln.",
    );
    expect(german("A service that is cancelled cannot become active.")).toBe(
      "Ein gekündigter Dienst kann nicht zu „aktiv“ wechseln.",
    );
    expect(german("Line 3, rate: Use at most 5 rows")).toBe("Zeile 3, rate: Höchstens 5 Zeilen");
    expect(
      german(
        "The one-time price of Disk in EUR was changed meanwhile: it is €3.00 now, and 2 more. " +
          "Load the prices again and look at them before you save.",
      ),
    ).toBe(
      "Der Preis für Disk in EUR (einmalig) wurde inzwischen geändert: jetzt €3.00, und 2 weitere. " +
        "Laden Sie die Preise neu, und sehen Sie sie sich an, bevor Sie speichern.",
    );
  });

  it("says what may be left out with and without it", () => {
    const rest = ". Change or end it under Prices.";
    const said = "Für diesen Reseller gilt ein befristeter Rabattsatz";
    expect(german(`A dated rate holds for this reseller${rest}`)).toMatch(`${said}. `);
    expect(german(`A dated rate holds for this reseller until 2027-01-01${rest}`)).toMatch(
      `${said} bis 2027-01-01. `,
    );
  });

  it("keeps braces, dollar signs and quotation marks of what somebody typed", () => {
    expect(german("{{nobody}} is not known here. Known are: {{company}}, {{number}}")).toBe(
      "{{nobody}} gibt es hier nicht. Möglich sind: {{company}}, {{number}}",
    );
    expect(german('There is no category "$& {a} $1"')).toBe("Die Kategorie „$& {a} $1“ gibt es nicht");
  });

  it("says what schemas say of their own accord", () => {
    expect(german("Invalid input: expected string, received undefined")).toBe("Bitte ausfüllen");
    expect(german("Too big: expected string to have <=20 characters")).toBe("Höchstens 20 Zeichen");
  });

  it("leaves what it does not know as it is", () => {
    for (const text of ["", "Bitte ausfüllen", "Nobody has written this sentence", "use at most 5"]) {
      expect(german(text)).toBe(text);
    }
  });

  it("says the problems of a file", () => {
    expect(
      problemsIn("de", [{ line: 2, detail: "Use three letters, such as USD" }, { detail: null }]),
    ).toEqual([{ line: 2, detail: "Drei Buchstaben, z. B. USD" }, { detail: null }]);
  });
});

describe("a pattern", () => {
  /** A text that counts how often it is searched, and how far. */
  function counted(text: string) {
    const steps = { searches: 0, characters: 0 };
    const sentence: Searched = {
      length: text.length,
      startsWith: (what, at) => text.startsWith(what, at),
      slice: (from, to) => text.slice(from, to),
      indexOf: (what, from = 0) => {
        const found = text.indexOf(what, from);
        steps.searches += 1;
        steps.characters += (found < 0 ? text.length : found) - from;
        return found;
      },
    };
    return { sentence, steps };
  }

  it("never goes back: each search begins where the one before ended", () => {
    const pattern = compile("{a} {b} this application at {c} UTC.", "-");
    if (!pattern) throw new Error("It has values");
    const text = "x this application at ".repeat(500);
    expect(text.length).toBeGreaterThan(10_000);
    const { sentence, steps } = counted(text);
    expect(valuesOf(pattern, sentence)).toBeNull();
    expect(steps.searches).toBeLessThanOrEqual(pattern.literals.length);
    expect(steps.characters).toBeLessThanOrEqual(text.length);
  });

  it("takes no empty value, and no part of a sentence", () => {
    const pattern = compile("Use at most {a} rows", "-");
    if (!pattern) throw new Error("It has values");
    expect(valuesOf(pattern, "Use at most 5 rows")).toEqual(new Map([["a", "5"]]));
    expect(valuesOf(pattern, "Use at most  rows")).toBeNull();
    expect(valuesOf(pattern, "Use at most 5 rows.")).toBeNull();
    expect(valuesOf(pattern, "Please: Use at most 5 rows")).toBeNull();
    expect(compile("Use 1", "-")).toBeNull();
  });
});
