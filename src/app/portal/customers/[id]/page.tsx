import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ArchiveCustomer } from "@/components/portal/archive-customer";
import { CustomerContact } from "@/components/portal/customer-contact";
import { CustomerMargin } from "@/components/portal/customer-margin";
import { CustomerSales } from "@/components/portal/customer-sales";
import { standingOf } from "@/components/portal/standing";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { archiveCustomerAction } from "../actions";
import { CustomerLinks } from "./customer-links";

type CustomerPageProps = { params: Promise<{ id: string }> };

/** As many of each as the page shows; the lists have the rest. */
const SHOWN = 25;

export async function generateMetadata({ params }: CustomerPageProps): Promise<Metadata> {
  await requireReseller();
  return { title: (await api.portal.customers.get(await params)).name };
}

/** One customer: contact, services, orders (R34). */
export default async function CustomerPage({ params }: CustomerPageProps) {
  const { actor } = await requireReseller();
  const { id } = await params;
  const [customer, services, orders, margins] = await Promise.all([
    api.portal.customers.get({ id }),
    api.portal.services.list({ customer: id, limit: SHOWN }),
    api.portal.orders.list({ customer: id, limit: SHOWN }),
    api.portal.resale.margins(),
  ]);
  const t = await getTranslations("portal.customers");
  // The verb refuses while a service runs; then there is nothing to press.
  const isRunning = services.items.some(({ status }) => status !== "cancelled" && status !== "terminated");
  const { may } = standingOf(actor);
  const isActive = customer.status === "active";
  const mayChange = isActive && may("customer:write");
  return (
    <>
      <PageHeader
        title={customer.name}
        breadcrumbs={[{ label: t("title"), href: "/portal/customers" }]}
        badge={<StatusBadge status={customer.status} />}
        action={
          <>
            {mayChange && !isRunning && (
              <ArchiveCustomer id={customer.id} name={customer.name} action={archiveCustomerAction} />
            )}
            {mayChange && (
              <ButtonLink href={`/portal/customers/${customer.id}/edit`}>{t("editAction")}</ButtonLink>
            )}
            {isActive && may("order:create") && (
              <ButtonLink
                href={`/portal/order?customer=${customer.id}`}
                variant="primary"
                icon={<Plus aria-hidden />}
              >
                {t("orderFor")}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <CustomerSales customerId={customer.id} services={services.items} orders={orders.items} />
        <div className="grid gap-6">
          <CustomerMargin margin={margins.byCustomer.find((one) => one.id === customer.id)} />
          <CustomerContact customer={customer} />
          <CustomerLinks customer={customer} actor={actor} />
        </div>
      </div>
    </>
  );
}
