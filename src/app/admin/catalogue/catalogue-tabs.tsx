import { getTranslations } from "next-intl/server";
import { TabLinks } from "@/components/ui/tab-links";

const PATH = "/admin/catalogue";

/** The parts of the catalogue: what is sold, how it is divided, what can be chosen, and files of it. */
export async function CatalogueTabs() {
  const t = await getTranslations("catalog");
  return (
    <TabLinks
      label={t("list.title")}
      items={[
        { href: PATH, label: t("list.title") },
        { href: `${PATH}/categories`, label: t("categories.title") },
        { href: `${PATH}/options`, label: t("groups.title") },
        { href: `${PATH}/price-changes`, label: t("announced.title") },
        { href: `${PATH}/transfer`, label: t("list.transfer") },
        { href: `${PATH}/import`, label: t("list.plans") },
      ]}
    />
  );
}
