import { useTranslations } from "next-intl";
import { LOCALES } from "@/i18n/locales";
import { SelectField } from "./fields";

type LocaleFieldProps = {
  help: "companyHelp" | "customerHelp";
  defaultValue: string;
  /** What no choice means; without it there is always one. */
  none?: string;
};

/** In which language somebody is written to. Each language is named in itself. */
export function LocaleField({ help, defaultValue, none }: LocaleFieldProps) {
  const t = useTranslations("letterLocale");
  return (
    <SelectField
      name="locale"
      label={t("label")}
      help={t(help)}
      options={LOCALES.map((value) => ({ value, label: t(`names.${value}`) }))}
      defaultValue={defaultValue}
      {...(none !== undefined && { placeholder: none, optional: true })}
    />
  );
}
