import type { Locale } from "@/i18n/locales";

/** What people have written in the samples, as they would in German. */
const GERMAN: Readonly<Record<string, string>> = {
  "Please send us the extract of the register.\nAny court will do.":
    "Bitte senden Sie uns den Registerauszug.\nJedes Gericht genügt.",
  "The invoices of October and November are open.": "Die Rechnungen vom Oktober und November sind offen.",
  "The invoice INV-000123 is overdue.": "Die Rechnung INV-000123 ist überfällig.",
  "The server does not start after the update": "Der Server startet nach dem Update nicht",
  "It hangs at the boot menu.\nWe have tried it twice.":
    "Er bleibt im Startmenü hängen.\nWir haben es zweimal versucht.",
  "The card was declined.": "Die Karte wurde abgelehnt.",
  "The server was away for a day.": "Der Server war einen Tag lang nicht erreichbar.",
  "The provisioning system answered 503.": "Das Bereitstellungssystem hat mit 503 geantwortet.",
  Silver: "Silber",
};

/** A sample with what people have written in it in a language: its texts, at whatever depth. */
export function sampleIn(locale: Locale, sample: unknown): unknown {
  if (locale === "en") return sample;
  if (typeof sample === "string") return GERMAN[sample] ?? sample;
  if (Array.isArray(sample)) return sample.map((part) => sampleIn(locale, part));
  if (typeof sample !== "object" || sample === null) return sample;
  return Object.fromEntries(Object.entries(sample).map(([key, part]) => [key, sampleIn(locale, part)]));
}
