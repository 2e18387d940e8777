// next-intl without its React half, which a worker has no use for.
import { createTranslator } from "use-intl/core";
import { LETTER_FORMATS, type LetterFormats } from "@/i18n/letter-formats";
import type { Locale } from "@/i18n/locales";
import german from "@/messages/de/mail.json";
import germanWordings from "@/messages/de/mailWordings.json";
import english from "@/messages/en/mail.json";
import englishWordings from "@/messages/en/mailWordings.json";
import type { MailType } from "../domain/mail-types";

type Wordings = Record<MailType, { subject: string; heading: string; body: string[]; button: string }>;

/** What depends on what happened. */
export const WORDINGS: Readonly<Record<Locale, Wordings>> = { en: englishWordings, de: germanWordings };

const wordsIn = (locale: Locale, messages: typeof english) =>
  createTranslator({ locale, timeZone: "UTC", messages: { mail: messages }, namespace: "mail" });

/** The words that stand around all mails, and those of their variables. */
export type Words = ReturnType<typeof wordsIn>;

/** A language as mails are written in it: its words, and how it writes amounts and days. */
export type Language = { t: Words; f: LetterFormats };

const LANGUAGES: Readonly<Record<Locale, Language>> = {
  en: { t: wordsIn("en", english), f: LETTER_FORMATS.en },
  de: { t: wordsIn("de", german), f: LETTER_FORMATS.de },
};

export const languageOf = (locale: Locale): Language => LANGUAGES[locale];
