import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { SupportPeople } from "@/components/people/support-people";
import { pageTitle } from "../../../page-title";
import { PEOPLE_ACTIONS } from "../../../people-actions";
import { readReseller } from "../read-reseller";

export const generateMetadata = pageTitle("people");

/** Who belongs to a reseller, for support. */
export default async function ResellerPeoplePage({ params }: ObjectPageProps) {
  await requireAdmin();
  const reseller = await readReseller((await params).id);
  const people = await api.admin.clients.people({ client: reseller.clientId });
  return <SupportPeople people={people} actions={PEOPLE_ACTIONS} />;
}
