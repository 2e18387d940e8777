import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { requireReseller } from "@/adapters/auth";
import { CustomerActions } from "@/components/customers/customer-actions";
import { CustomerNotice } from "@/components/customers/customer-notice";
import { standingOf } from "@/components/portal/standing";
import { ClientMessages } from "@/components/shell/client-messages";
import { CustomersTickets } from "@/components/tickets/tickets-link";
import { getFormats } from "@/components/ui/get-formats";
import { IdText } from "@/components/ui/id-text";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { TabLinks } from "@/components/ui/tab-links";
import { objectTitle } from "../../../../object-title";
import { archiveCustomerAction, restoreCustomerAction } from "../../actions";
import { readCustomer } from "../read-customer";

type CustomerLayoutProps = { children: ReactNode; params: Promise<{ id: string }> };

export async function generateMetadata({ params }: CustomerLayoutProps): Promise<Metadata> {
  await requireReseller();
  return objectTitle((await readCustomer((await params).id)).name);
}

/** One customer: what it is, what can be done with it, and its parts (R34). */
export default async function CustomerLayout({ children, params }: CustomerLayoutProps) {
  const { actor } = await requireReseller();
  const [customer, t, c] = await Promise.all([
    readCustomer((await params).id),
    getTranslations("customers"),
    getTranslations("portal.customers"),
  ]);
  const path = `/portal/customers/${customer.id}`;
  const { may } = standingOf(actor);
  const formats = await getFormats();
  return (
    <>
      <PageHeader
        title={customer.name}
        breadcrumbs={[{ label: c("title"), href: "/portal/customers" }]}
        badge={<StatusBadge status={customer.status} />}
        meta={
          <>
            <IdText id={customer.id} />
            <span>{t("detail.since", { date: formats.date(customer.createdAt) })}</span>
          </>
        }
        action={
          <>
            <CustomersTickets id={customer.id} />
            <ClientMessages namespaces={["common", "errors", "customers"]}>
              <CustomerActions
                customer={customer}
                mayChange={may("customer:manage")}
                mayOrder={may("order:create")}
                archive={archiveCustomerAction}
                restore={restoreCustomerAction}
              />
            </ClientMessages>
          </>
        }
      />
      <CustomerNotice customer={customer} />
      <TabLinks
        label={t("tabs.label")}
        items={[
          { href: path, label: t("tabs.overview") },
          { href: `${path}/services`, label: t("tabs.services"), count: customer.services.total },
          { href: `${path}/orders`, label: t("tabs.orders") },
          { href: `${path}/invoices`, label: t("tabs.invoices") },
          { href: `${path}/timeline`, label: t("tabs.timeline") },
          { href: `${path}/notes`, label: t("tabs.notes") },
        ]}
      />
      {children}
    </>
  );
}
