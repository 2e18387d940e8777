import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { TierMoves } from "@/components/tiers/tier-moves";
import { TierSteps } from "@/components/tiers/tier-steps";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { getFormats } from "@/components/ui/get-formats";
import { PageHeader } from "@/components/ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tiers.portal"))("title") };
}

/** R43: the program's tiers, the reseller's own, and why it is there. */
export default async function TierPage() {
  await requireReseller();
  const [profile, { tiers, moves }, t] = await Promise.all([
    api.portal.account.profile(),
    api.portal.account.tiers(),
    getTranslations("tiers.portal"),
  ]);
  const formats = await getFormats();
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description", { tier: profile.tier.name, rate: formats.bps(profile.rateBps) })}
      />
      <div className="grid gap-6">
        {profile.tierPinned && <Alert>{t("pinned")}</Alert>}
        <Card flush title={t("steps")}>
          <TierSteps tiers={tiers} current={profile.tier.id} basis={profile.progress.basis} />
        </Card>
        <Card flush title={t("history")}>
          <TierMoves moves={moves} />
        </Card>
      </div>
    </>
  );
}
