/** The languages that the product speaks: each has a folder of messages that says all that English says. */
export const LOCALES = ["en", "de"] as const;

export type Locale = (typeof LOCALES)[number];

/** What is spoken to whom nothing is known of. */
export const DEFAULT_LOCALE: Locale = "en";

export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);
