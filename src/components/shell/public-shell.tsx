import { ClientMessages } from "./client-messages";
import { PublicCard, type PublicCardProps } from "./public-card";

/** One card in the middle of the page: sign-in, set-up, errors. Client components inside get the `auth` texts. */
export function PublicShell(props: PublicCardProps) {
  return (
    <ClientMessages namespaces={["common", "errors", "auth"]}>
      <PublicCard {...props} />
    </ClientMessages>
  );
}
