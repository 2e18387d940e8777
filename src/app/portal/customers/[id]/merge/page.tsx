import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { TrpcProvider } from "@/adapters/trpc/client";
import { api } from "@/adapters/trpc/server";
import { MergeForm } from "@/components/customers/merge-form";
import { MergePicker } from "@/components/customers/merge-picker";
import { type ObjectPageProps, textParam } from "@/components/lists/list-query";
import { standingOf } from "@/components/portal/standing";
import { ClientMessages } from "@/components/shell/client-messages";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { parsePublicId } from "@/core/ids";
import { mergeCustomersAction } from "../../actions";
import { readCustomer } from "../read-customer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers.merge"))("title") };
}

/** Chooses the other of two that are one customer (`?with=`), shows what would move, and merges them. */
export default async function MergeCustomerPage({ params, searchParams }: ObjectPageProps) {
  const { actor } = await requireReseller();
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const customer = await readCustomer(id);
  const path = `/portal/customers/${customer.id}`;
  // What cannot be merged has no form.
  if (customer.status === "archived" || !standingOf(actor).may("customer:manage")) redirect(path);
  const chosen = textParam(query, "with");
  const from = chosen && parsePublicId("customer", chosen) && chosen !== customer.id ? chosen : null;
  const [preview, t, c] = await Promise.all([
    from ? api.portal.customers.previewMerge({ into: customer.id, from }) : null,
    getTranslations("customers.merge"),
    getTranslations("portal.customers"),
  ]);
  const other = preview?.from;
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description", { name: customer.name })}
        breadcrumbs={[
          { label: c("title"), href: "/portal/customers" },
          { label: customer.name, href: path },
        ]}
      />
      <div className="grid max-w-3xl gap-6">
        <Card>
          <ClientMessages namespaces={["common", "errors", "customers"]}>
            <TrpcProvider>
              <MergePicker
                key={other?.id}
                into={customer}
                picked={other ? { id: other.id, name: other.name } : null}
              />
            </TrpcProvider>
          </ClientMessages>
        </Card>
        {chosen === customer.id && <Alert tone="warning" title={t("same")} />}
        {other?.status === "archived" && <Alert tone="warning" title={t("archived", { name: other.name })} />}
        {preview && other?.status === "active" && (
          <MergeForm key={other.id} preview={preview} action={mergeCustomersAction} />
        )}
      </div>
    </>
  );
}
