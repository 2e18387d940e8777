import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";

/** What a wording may name, each to be copied. */
export function VariableList({ names }: { names: readonly string[] }) {
  const t = useTranslations("mailPages.template");
  return (
    <ul className="flex flex-wrap gap-2">
      {names.map((name) => {
        const mark = `{{${name}}}`;
        return (
          <li
            key={name}
            className="inline-flex items-center gap-1 rounded-md border border-line bg-sunken pl-2 font-mono text-sm"
          >
            {mark}
            <CopyButton value={mark} label={t("copy", { name })} />
          </li>
        );
      })}
    </ul>
  );
}
