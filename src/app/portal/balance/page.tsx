import { CreditCard } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { FailedTopUp } from "@/components/payments/failed-top-up";
import { TopUpForm } from "@/components/payments/top-up-form";
import { PaymentTable } from "@/components/portal/payment-table";
import { standingOf } from "@/components/portal/standing";
import { TransferCard } from "@/components/portal/transfer-card";
import { ClientMessages } from "@/components/shell/client-messages";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Money } from "@/components/ui/money";
import { PageHeader } from "@/components/ui/page-header";
import type { SearchParams } from "@/components/ui/search-href";

import { openTopUpAction } from "../payment-actions";

const PATH = "/portal/balance";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal.balance"))("title") };
}

/** What is paid in advance, how to add to it, and all payments (R77). */
export default async function BalancePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requireClient();
  const params = await searchParams;
  const [t, balance, payments, provider, settings] = await Promise.all([
    getTranslations("portal.balance"),
    api.portal.billing.balance(),
    api.portal.billing.payments({ cursor: currentCursor(params) }),
    api.portal.account.provider(),
    api.portal.billing.paymentSettings(),
  ]);
  const byCard = settings.offered.find(({ savesMethods }) => savesMethods);
  const { amount, currency } = balance.balance;
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        action={<ButtonLink href={`${PATH}/statement`}>{t("statement")}</ButtonLink>}
      />
      <div className="grid gap-6">
        <FailedTopUp failed={settings.topUpFailed} />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Card title={t("now")}>
            <div className="grid gap-4">
              <p className="text-3xl font-semibold tracking-tight">
                <Money amount={amount} currency={currency} />
              </p>
              {balance.creditLimit.amount > 0 && (
                <DefinitionList
                  items={[
                    { term: t("credit"), value: <Money {...balance.creditLimit} /> },
                    { term: t("available"), value: <Money {...balance.available} /> },
                  ]}
                />
              )}
              <p className="text-muted">{t("use")}</p>
            </div>
          </Card>
          {byCard && standingOf(actor).may("balance:add") && (
            <ClientMessages namespaces={["common", "errors", "portal", "payments"]}>
              <TopUpForm
                currency={currency}
                gateway={byCard.name}
                requestKey={crypto.randomUUID()}
                action={openTopUpAction}
              />
            </ClientMessages>
          )}
          <TransferCard
            title={t("topUp")}
            provider={provider.name}
            supportEmail={provider.supportEmail}
            reference={balance.clientId}
            hint={t("topUpHint", { currency })}
          />
        </div>
        <Card title={t("payments")} flush>
          <PaymentTable
            payments={payments.items}
            empty={
              <EmptyState icon={CreditCard} title={t("noPayments")}>
                {t("noPaymentsText")}
              </EmptyState>
            }
          />
          <CursorPagination path={PATH} params={params} nextCursor={payments.nextCursor} />
        </Card>
      </div>
    </>
  );
}
