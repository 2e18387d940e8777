import { useTranslations } from "next-intl";
import { TabLinks } from "../ui/tab-links";

/** Invoices, their drafts, and credit notes: three lists, each with its own address. `drafts`: for admins. */
export function BillingTabs({ path, drafts }: { path: string; drafts?: number }) {
  const t = useTranslations("billing.list");
  return (
    <TabLinks
      label={t("tabs")}
      items={[
        { href: path, label: t("invoices") },
        ...(drafts === undefined
          ? []
          : [{ href: `${path}/drafts`, label: t("drafts"), ...(drafts > 0 && { count: drafts }) }]),
        { href: `${path}/credit-notes`, label: t("creditNotes") },
      ]}
    />
  );
}
