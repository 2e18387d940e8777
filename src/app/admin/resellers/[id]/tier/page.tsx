import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { EvaluationTable } from "@/components/tiers/evaluation-table";
import { Card } from "@/components/ui/card";
import { pageTitle } from "../../../page-title";
import { readReseller } from "../read-reseller";

export const generateMetadata = pageTitle("tiers.evaluations");

/** Why a reseller is in its tier: every look at it. */
export default async function ResellerTierPage({ params }: ObjectPageProps) {
  await requireAdmin();
  const reseller = await readReseller((await params).id);
  const [evaluations, t] = await Promise.all([
    api.admin.resellers.tierEvaluations({ reseller: reseller.id }),
    getTranslations("tiers"),
  ]);
  const { basis, window } = reseller.progress;
  const measured = t(basis === "revenue" ? `window.${window}` : "window.services");
  return (
    <Card
      flush
      title={t("evaluations.title")}
      description={t("evaluations.description", { basis: measured })}
    >
      <EvaluationTable evaluations={evaluations} />
    </Card>
  );
}
