import { requireAdmin } from "@/adapters/auth";
import { ClientProfile } from "@/components/billing/client-profile";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { saveBillingProfileAction } from "../../../clients/actions";
import { pageTitle } from "../../../page-title";
import { readReseller } from "../read-reseller";

export const generateMetadata = pageTitle("billing.profile");

export default async function ResellerBillingPage({ params }: ObjectPageProps) {
  await requireAdmin();
  const reseller = await readReseller((await params).id);
  return <ClientProfile clientId={reseller.clientId} action={saveBillingProfileAction} />;
}
