import { getLocale, getTranslations } from "next-intl/server";
import { speakAction } from "@/adapters/locale/actions";
import { LOCALES } from "@/i18n/locales";

/** For pages without anybody signed in: one press and the page speaks the other language. Works without script. */
export async function LanguageSwitch() {
  const [t, current] = await Promise.all([getTranslations("locale"), getLocale()]);
  return (
    <form action={speakAction}>
      <fieldset className="flex items-center gap-1 text-sm">
        <legend className="sr-only">{t("switch")}</legend>
        {LOCALES.map((locale) => (
          <button
            type="submit"
            key={locale}
            name="locale"
            value={locale}
            lang={locale}
            aria-pressed={locale === current}
            className="min-h-8 cursor-pointer rounded-md px-2 text-muted hover:text-fg aria-pressed:font-medium aria-pressed:text-fg"
          >
            {t(`name.${locale}`)}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
