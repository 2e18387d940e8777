import type { ReactNode } from "react";
import { requireReseller } from "@/adapters/auth";
import { ClientMessages } from "@/components/shell/client-messages";

/** Refuses above the loading state, so that the answer to others is a real 404. Each page asks again. */
export default async function WebhooksLayout({ children }: { children: ReactNode }) {
  await requireReseller();
  return <ClientMessages namespaces={["common", "errors", "portal", "webhooks"]}>{children}</ClientMessages>;
}
