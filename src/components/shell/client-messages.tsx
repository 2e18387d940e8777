import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

type ClientMessagesProps = { namespaces: readonly string[]; children: ReactNode };

/** Gives client components below the texts of these namespaces, and only these: they travel with every page. */
export async function ClientMessages({ namespaces, children }: ClientMessagesProps) {
  const all: Record<string, unknown> = await getMessages();
  const messages = Object.fromEntries(Object.entries(all).filter(([name]) => namespaces.includes(name)));
  return (
    <NextIntlClientProvider messages={messages as Awaited<ReturnType<typeof getMessages>>}>
      {children}
    </NextIntlClientProvider>
  );
}
