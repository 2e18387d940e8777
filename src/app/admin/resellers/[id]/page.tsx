import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { TrpcProvider } from "@/adapters/trpc/client";
import { api } from "@/adapters/trpc/server";
import { BalanceCard } from "@/components/admin/balance-card";
import { OrderTable } from "@/components/admin/order-table";
import { ProfileDialog } from "@/components/admin/profile-dialog";
import { ChangeRateDialog, LetTierDecideDialog } from "@/components/admin/rate-dialogs";
import { ResellerPricing } from "@/components/admin/reseller-pricing";
import { ResellerProfile } from "@/components/admin/reseller-profile";
import { ResellerStats } from "@/components/admin/reseller-stats";
import { TierDialog } from "@/components/admin/tier-dialog";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { ClientMessages } from "@/components/shell/client-messages";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { holdFundsAction, releaseHoldAction, setCreditLimitAction, topUpAction } from "../../clients/actions";
import { changeRateAction, changeTierAction, letTierDecideAction, updateProfileAction } from "../actions";
import { readReseller } from "./read-reseller";

const balanceActions = {
  topUp: topUpAction,
  hold: holdFundsAction,
  release: releaseHoldAction,
  limit: setCreditLimitAction,
};

export async function generateMetadata({ params }: ObjectPageProps): Promise<Metadata> {
  await requireAdmin();
  const { businessName } = await readReseller((await params).id);
  return { title: `${businessName} · ${(await getTranslations("admin.resellers"))("title")}` };
}

export default async function ResellerPage({ params }: ObjectPageProps) {
  const ctx = await requireAdmin();
  const reseller = await readReseller((await params).id);
  const [balance, holds, orders, tiers, letGo, t, common, texts] = await Promise.all([
    api.admin.payments.balance({ client: reseller.clientId }),
    api.admin.payments.holds({ client: reseller.clientId }),
    api.admin.orders.list({ client: reseller.clientId, limit: 5 }),
    api.admin.resellers.tiers(),
    reseller.rateSource === "own_rate"
      ? api.admin.resellers.previewRate({ id: reseller.id, rateBps: null })
      : null,
    getTranslations("admin.resellers"),
    getTranslations("admin.common"),
    getTranslations("admin.orders"),
  ]);
  const rates = await api.admin.payments.rates({ currency: balance.balance.currency });
  return (
    <div className="grid gap-6">
      <ResellerStats reseller={reseller} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-6">
          <Card
            title={t("pricing")}
            action={
              <>
                {letGo && (
                  <LetTierDecideDialog reseller={reseller} effect={letGo} action={letTierDecideAction} />
                )}
                <ClientMessages namespaces={["common", "errors", "tiers"]}>
                  <TrpcProvider>
                    <TierDialog reseller={reseller} tiers={tiers} action={changeTierAction} />
                    <ChangeRateDialog reseller={reseller} action={changeRateAction} />
                  </TrpcProvider>
                </ClientMessages>
              </>
            }
          >
            <ResellerPricing reseller={reseller} />
          </Card>
          <Card
            flush
            title={t("latestOrders")}
            action={
              <ButtonLink href={`/admin/resellers/${reseller.id}/orders`}>{common("viewAll")}</ButtonLink>
            }
          >
            <OrderTable
              orders={orders.items}
              withBuyer={false}
              empty={
                <EmptyState title={texts("emptyTitle")}>
                  {t("noOrders", { name: reseller.businessName })}
                </EmptyState>
              }
            />
          </Card>
        </div>
        <div className="grid gap-6">
          <BalanceCard
            balance={balance}
            rates={rates}
            holds={holds}
            clientName={reseller.businessName}
            today={ctx.clock.now().toISOString().slice(0, 10)}
            actions={balanceActions}
          />
          <Card
            title={t("profile")}
            action={<ProfileDialog reseller={reseller} action={updateProfileAction} />}
          >
            <ResellerProfile reseller={reseller} />
          </Card>
        </div>
      </div>
    </div>
  );
}
