"use client";

import "./globals.css";
import { useSyncExternalStore } from "react";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/i18n/locales";
import german from "@/messages/de/locale.json";
import english from "@/messages/en/locale.json";

const TEXTS = { en: english.fatal, de: german.fatal };

type GlobalErrorProps = { error: Error & { digest?: string }; retry: () => void };

const subscribe = () => () => {};

/** The language of the page that failed, as far as it came; else the browser's. */
function pageLocale(): Locale {
  const { lang } = document.documentElement;
  if (isLocale(lang)) return lang;
  return navigator.language.startsWith("de") ? "de" : DEFAULT_LOCALE;
}

/** The last resort: the root layout itself failed, so there is no theme and no message provider. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  const locale = useSyncExternalStore(subscribe, pageLocale, () => DEFAULT_LOCALE);
  const text = TEXTS[locale];
  return (
    <html lang={locale}>
      <body>
        <main className="grid min-h-dvh content-center justify-items-center px-4">
          <div className="grid w-full max-w-[26rem] gap-4 rounded-xl border border-line bg-surface p-8">
            <h1 className="text-xl">{text.title}</h1>
            <p className="text-muted">{text.detail}</p>
            {error.digest && (
              <p className="text-sm">
                {text.request} <code className="font-mono">{error.digest}</code>
              </p>
            )}
            <button
              type="button"
              onClick={retry}
              className="h-10 rounded-md bg-accent px-4 font-medium text-accent-fg"
            >
              {text.retry}
            </button>
          </div>
        </main>
      </body>
    </html>
  );
}
