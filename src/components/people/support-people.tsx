import { ClientMessages } from "@/components/shell/client-messages";
import type { PeopleDto } from "@/features/identity";
import { PeoplePanel } from "./people-panel";
import type { PeopleActions } from "./types";

type SupportPeopleProps = { people: PeopleDto; actions: PeopleActions };

/** A client's people, as an admin deals with them. */
export function SupportPeople({ people, actions }: SupportPeopleProps) {
  return (
    <ClientMessages namespaces={["common", "errors", "admin", "people"]}>
      <PeoplePanel people={people} actions={actions} named={{ client: people.client.id }} forSupport />
    </ClientMessages>
  );
}
