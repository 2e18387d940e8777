import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { BalanceCard } from "@/components/admin/balance-card";
import { ClientAccount } from "@/components/admin/client-account";
import { InvoiceTable } from "@/components/admin/invoice-table";
import { OrderTable } from "@/components/admin/order-table";
import { PaymentTable } from "@/components/admin/payment-table";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { searchHref } from "@/components/ui/search-href";
import { holdFundsAction, releaseHoldAction, setCreditLimitAction, topUpAction } from "../actions";
import { readClient } from "./read-client";

const balanceActions = {
  topUp: topUpAction,
  hold: holdFundsAction,
  release: releaseHoldAction,
  limit: setCreditLimitAction,
};

export async function generateMetadata({ params }: ObjectPageProps): Promise<Metadata> {
  await requireAdmin();
  const { name } = await readClient((await params).id);
  return { title: `${name} · ${(await getTranslations("admin.clients"))("title")}` };
}

export default async function ClientPage({ params }: ObjectPageProps) {
  const ctx = await requireAdmin();
  const client = await readClient((await params).id);
  const own = { client: client.id, limit: 10 };
  const [balance, holds, orders, invoices, payments, t] = await Promise.all([
    api.admin.payments.balance({ client: client.id }),
    api.admin.payments.holds({ client: client.id }),
    api.admin.orders.list(own),
    api.admin.invoices.list(own),
    api.admin.payments.list(own),
    getTranslations("admin.clients"),
  ]);
  const name = client.name;
  const rates = await api.admin.payments.rates({ currency: balance.balance.currency });
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid gap-6 lg:order-2">
        <BalanceCard
          balance={balance}
          rates={rates}
          holds={holds}
          clientName={name}
          today={ctx.clock.now().toISOString().slice(0, 10)}
          actions={balanceActions}
        />
        <ClientAccount client={client} />
      </div>
      <div className="grid gap-6">
        <Card
          flush
          title={t("orders")}
          action={
            orders.nextCursor && <ViewAll href={searchHref("/admin/orders", {}, { q: name.slice(0, 60) })} />
          }
        >
          <OrderTable
            orders={orders.items}
            withBuyer={false}
            empty={<EmptyState title={t("noOrders")}>{t("noOrdersText", { name })}</EmptyState>}
          />
        </Card>
        {invoices.items.length > 0 && (
          <Card
            flush
            title={t("invoices")}
            action={
              invoices.nextCursor && (
                <ViewAll href={searchHref("/admin/invoices", {}, { client: client.id })} />
              )
            }
          >
            <InvoiceTable invoices={invoices.items} now={ctx.clock.now()} withClient={false} />
          </Card>
        )}
        {payments.items.length > 0 && (
          <Card flush title={t("payments")}>
            <PaymentTable payments={payments.items} caption={t("payments")} withClient={false} />
          </Card>
        )}
      </div>
    </div>
  );
}

async function ViewAll({ href }: { href: string }) {
  const t = await getTranslations("admin.common");
  return <ButtonLink href={href}>{t("viewAll")}</ButtonLink>;
}
