import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CustomerFigures } from "@/components/customers/customer-figures";
import { CustomerContact } from "@/components/portal/customer-contact";
import { CustomerSales } from "@/components/portal/customer-sales";
import { CustomerLinks } from "../customer-links";
import { customerTitle } from "../customer-title";
import { readCustomer } from "../read-customer";

type CustomerPageProps = { params: Promise<{ id: string }> };

/** As many of each as the page shows; the tabs have the rest. */
const SHOWN = 5;

export const generateMetadata = customerTitle;

/** What a customer has and brings, how it is reached, and its newest services and orders (R34). */
export default async function CustomerPage({ params }: CustomerPageProps) {
  const { actor } = await requireReseller();
  const { id } = await params;
  const [customer, services, orders, margins, t] = await Promise.all([
    readCustomer(id),
    api.portal.services.list({ customer: id, limit: SHOWN }),
    api.portal.orders.list({ customer: id, limit: SHOWN }),
    api.portal.customers.margins({ customers: [id] }),
    getTranslations("customers.detail"),
  ]);
  return (
    <div className="grid gap-6">
      <CustomerFigures customer={customer} margin={margins[0]} />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <CustomerSales
          customerId={customer.id}
          services={services.items}
          orders={orders.items}
          allLabel={t("all")}
        />
        <div className="grid gap-6">
          <CustomerContact customer={customer} />
          <CustomerLinks customer={customer} actor={actor} />
        </div>
      </div>
    </div>
  );
}
