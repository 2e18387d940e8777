import { getSession } from "@/adapters/auth";
import { ClientMessages } from "./client-messages";
import { LanguageSwitch } from "./language-switch";
import { PublicCard, type PublicCardProps } from "./public-card";

/** One card in the middle of the page: sign-in, set-up, errors. Client components inside get the `auth` texts. */
export async function PublicShell(props: PublicCardProps) {
  // Whoever is signed in has its own language, which the account page changes.
  const isKnown = (await getSession().catch(() => null)) !== null;
  return (
    <ClientMessages namespaces={["common", "errors", "auth"]}>
      <PublicCard {...props} languages={!isKnown && <LanguageSwitch />} />
    </ClientMessages>
  );
}
