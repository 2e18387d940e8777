import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { SupportPeople } from "@/components/people/support-people";
import { pageTitle } from "../../../page-title";
import { PEOPLE_ACTIONS } from "../../../people-actions";

export const generateMetadata = pageTitle("people");

/** Who belongs to a client, for support. */
export default async function ClientPeoplePage({ params }: ObjectPageProps) {
  await requireAdmin();
  const people = await api.admin.clients.people({ client: (await params).id });
  return <SupportPeople people={people} actions={PEOPLE_ACTIONS} />;
}
