import { useTranslations } from "next-intl";

/** First stop of the Tab key: past the navigation, to the page. */
export function SkipLink() {
  const t = useTranslations("common.shell");
  return (
    <a
      href="#main"
      className="sr-only z-50 rounded-md bg-raised px-3 py-2 font-medium shadow-pop focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      {t("skip")}
    </a>
  );
}
