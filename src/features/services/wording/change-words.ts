// next-intl without its React half, which a job has no use for.
import { createTranslator } from "use-intl/core";
import type { BillingCycle } from "@/core/billing-cycle";
import { LETTER_FORMATS } from "@/i18n/letter-formats";
import type { Locale } from "@/i18n/locales";
import german from "@/messages/de/documents.json";
import english from "@/messages/en/documents.json";

const wordsIn = (locale: Locale, messages: typeof english) =>
  createTranslator({
    locale,
    timeZone: "UTC",
    messages: { documents: messages },
    namespace: "documents.change",
  });

const WORDS = { en: wordsIn("en", english), de: wordsIn("de", german) };

/** What a change of a service is, for its line on an invoice or its credit. */
export type ChangeInWords = {
  name: string;
  /** The other product; null where its options alone are others. */
  product: string | null;
  /** Null while the cycle stays. */
  newCycle: { cycle: BillingCycle; start: Date; end: Date } | null;
  /** False where the cycle alone is another. */
  changesWhatRuns: boolean;
  remainingDays: number;
  totalDays: number;
};

/** The line as the client's documents are written: in its language, and fixed from then on. */
export function changeInWords(locale: Locale, change: ChangeInWords): string {
  const t = WORDS[locale];
  const { shortDay } = LETTER_FORMATS[locale];
  const { name, product, newCycle, changesWhatRuns, remainingDays, totalDays } = change;
  const days = { part: remainingDays, whole: totalDays };
  const what = product ?? t("otherOptions");
  if (!newCycle) return t("rest", { name, what, ...days });
  const { cycle } = newCycle;
  const period = { cycle, from: shortDay(newCycle.start), to: shortDay(newCycle.end), ...days };
  return changesWhatRuns ? t("cycleAndMore", { name, what, ...period }) : t("cycle", { name, ...period });
}
