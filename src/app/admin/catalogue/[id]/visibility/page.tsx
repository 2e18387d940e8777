import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ReachForm } from "@/components/catalog/reach-form";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { Card } from "@/components/ui/card";
import { eachPage } from "@/core/list";
import { pageTitle } from "../../../page-title";
import { setReachAction } from "../../actions";
import { readSettings } from "../read-product";

export const generateMetadata = pageTitle("catalog.reach");

export default async function ProductVisibilityPage({ params }: ObjectPageProps) {
  await requireAdmin();
  const { id } = await params;
  const [settings, resellers, t] = await Promise.all([
    readSettings(id),
    readResellers(),
    getTranslations("catalog.reach"),
  ]);
  return (
    <Card title={t("title")}>
      <ReachForm
        key={settings.updatedAt}
        id={id}
        settings={settings}
        resellers={resellers}
        action={setReachAction}
      />
    </Card>
  );
}

async function readResellers() {
  const all: { id: string; name: string }[] = [];
  for await (const page of eachPage((cursor) =>
    api.admin.resellers.list({ limit: 100, cursor, sort: "business" }),
  ))
    all.push(...page.map(({ id, businessName }) => ({ id, name: businessName })));
  return all;
}
