import { useTranslations } from "next-intl";
import type { ServiceOptionDto } from "@/features/services";

/** The options that a service runs with. */
export function ServiceOptions({ options }: { options: readonly ServiceOptionDto[] }) {
  const t = useTranslations("services.facts");
  if (options.length === 0) return <span className="text-muted">{t("noOptions")}</span>;
  return (
    <ul>
      {options.map(({ option, groupName, optionName, quantity }) => (
        <li key={option}>
          {quantity > 1 ? t("times", { count: quantity, name: groupName }) : groupName}
          {optionName !== groupName && <span className="text-muted">{`: ${optionName}`}</span>}
        </li>
      ))}
    </ul>
  );
}
