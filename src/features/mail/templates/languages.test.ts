import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/i18n/locales";
import type { Brand } from "../domain/brand";
import { faultIn, variablesIn, WORDING_PARTS } from "../domain/wording";
import { setLetter } from "../service/set-letter";
import { TEMPLATES } from ".";
import { sampleIn } from "./sample-in";
import { defaultWording, NOBODY } from "./template";

const BRAND: Brand = { ...NOBODY, name: "Nordwolke", supportEmail: "help@nordwolke.test" };

const names = Object.keys(TEMPLATES) as (keyof typeof TEMPLATES)[];

function letterOf(type: keyof typeof TEMPLATES, locale: Locale, more: object = {}) {
  const sample = sampleIn(locale, TEMPLATES[type].sample) as object;
  const prepared = TEMPLATES[type].prepare({ ...sample, ...more }, { locale, brand: BRAND });
  if (!prepared) throw new Error("nobody gets it");
  return prepared.letter;
}

/** All that it says. */
function textsOf(type: keyof typeof TEMPLATES, locale: Locale): string[] {
  const { subject, heading, paragraphs, button } = letterOf(type, locale);
  const said = paragraphs.map((part) => (typeof part === "object" ? part.quote : part));
  return [subject, heading, button?.label ?? "", ...said];
}

/** Words that hardly a sentence of a language does without. */
const COMMON: Record<Locale, RegExp> = {
  en: /\b(you|your|the|is|has|from)\b/i,
  de: /\b(Sie|Ihre?|der|die|das|ist|hat|von|wurde)\b/,
};

describe.each(LOCALES)("in the language %s", (locale) => {
  it.each(names)("%s says something, in whole words", (type) => {
    const texts = textsOf(type, locale);
    expect(texts.length).toBeGreaterThanOrEqual(4);
    for (const text of texts) {
      expect(text).toMatch(/\w/);
      // What next-intl shows for a text or a value that is missing.
      expect(text).not.toMatch(/mail\.|\{|\}|undefined/);
    }
    expect(texts[0]?.length).toBeLessThan(100);
    expect(texts.join(" ")).toMatch(COMMON[locale]);
  });

  it.each(names)("%s names in its own words what it knows, as in every language", (type) => {
    const wording = defaultWording(type, locale);
    for (const part of WORDING_PARTS) {
      expect(faultIn(wording[part], TEMPLATES[type].variables)).toBeNull();
      expect(variablesIn(wording[part]).sort()).toEqual(variablesIn(defaultWording(type, "en")[part]).sort());
    }
  });
});

it.each(names)("%s has no sentence in German that is the English one", (type) => {
  const english = textsOf(type, "en");
  // A list of services is names alone.
  const sentences = textsOf(type, "de").filter((text) => text.includes(" ") && !text.startsWith("\u2022"));
  for (const text of sentences) expect(english).not.toContain(text);
});

describe("amounts and days", () => {
  it("are written as each language writes them", () => {
    const textIn = (locale: Locale) => JSON.stringify(letterOf("invoice_overdue", locale));
    expect(textIn("en")).toContain("€119.00 of invoice INV-000123 over €119.00 was due on 14 January 2027");
    expect(textIn("de")).toContain(
      "119,00\u00a0€ der Rechnung INV-000123 über 119,00\u00a0€ waren am 14. Januar 2027 fällig",
    );
    expect(JSON.stringify(letterOf("reseller_tier_changed", "de"))).toContain(
      "15\u00a0% unter dem Listenpreis",
    );
    expect(JSON.stringify(letterOf("payment_succeeded", "de"))).toContain(
      "130,00\u00a0$, gerechnet zum Kurs 0,915385",
    );
  });
});

describe("a reseller's brand (R54)", () => {
  const brand: Brand = {
    name: "Hallig Hosting",
    supportEmail: "help@hallig.example",
    senderEmail: "post@hallig.example",
    url: "https://kunden.hallig.example",
    logoUrl: "https://kunden.hallig.example/logo.png",
    accent: "#0a7d5c",
  };

  it.each(LOCALES.flatMap((locale) => names.map((type) => [type, locale] as const)))(
    "%s names nobody but the brand, in the language %s",
    (type, locale) => {
      const prepared = TEMPLATES[type].prepare(TEMPLATES[type].sample, { locale, brand });
      if (!prepared) throw new Error("nobody gets it");
      const mail = JSON.stringify(setLetter(prepared, { name: "Zoë", email: "zoe@example.org" }, brand));
      expect(mail).toContain("Hallig Hosting");
      expect(mail).not.toMatch(/tierline|nordwolke|my hosting company|localhost/i);
    },
  );
});
