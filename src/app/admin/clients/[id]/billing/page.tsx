import { requireAdmin } from "@/adapters/auth";
import { ClientProfile } from "@/components/billing/client-profile";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { pageTitle } from "../../../page-title";
import { saveBillingProfileAction } from "../../actions";
import { readClient } from "../read-client";

export const generateMetadata = pageTitle("billing.profile");

export default async function ClientBillingPage({ params }: ObjectPageProps) {
  await requireAdmin();
  const client = await readClient((await params).id);
  return <ClientProfile clientId={client.id} action={saveBillingProfileAction} />;
}
