import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { type SearchParams, searchHref } from "@/components/ui/search-href";

/** Takes along what the list shows, under the filters of its address. `names`: those that the export knows. */
export function ExportLink({ path, params, names }: { path: string; params: SearchParams; names: string[] }) {
  const t = useTranslations("common.list");
  const known = Object.fromEntries(names.map((name) => [name, params[name]]));
  return (
    <ButtonLink href={searchHref(`${path}/export`, known, {})} download icon={<Download aria-hidden />}>
      {t("exportCsv")}
    </ButtonLink>
  );
}
