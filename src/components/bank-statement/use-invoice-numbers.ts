import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/adapters/trpc/client";
import type { InvoiceRowDto, StatementTargetDto } from "@/features/billing";

/** Finds invoices by numbers that are typed, all of one client and in the transfer's currency. */
export function useInvoiceNumbers(currency: string) {
  const t = useTranslations("bankStatement.target");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string>();

  async function lookUp(number: string): Promise<InvoiceRowDto | undefined> {
    const { items } = await queries.fetchQuery(
      trpc.admin.invoices.list.queryOptions({ q: number, limit: 2 }),
    );
    // Anything but a number is looked for among names of clients, which is not what was asked.
    return /^[a-z]{1,8}-0*\d{1,9}$/i.test(number) ? items[0] : undefined;
  }

  async function find(typed: string): Promise<StatementTargetDto | null> {
    const numbers = [...new Set(typed.split(/[\s,;]+/).filter((part) => part !== ""))];
    setError(numbers.length === 0 ? t("enter") : undefined);
    if (numbers.length === 0) return null;
    setPending(true);
    try {
      const found = await Promise.all(numbers.map(lookUp));
      const problem = problemOf(numbers, found);
      setError(problem);
      const invoices = found.filter((invoice) => invoice !== undefined);
      const [first] = invoices;
      if (problem || !first) return null;
      return { client: first.client, invoices: invoices.map(({ id, number }) => ({ id, number })) };
    } catch {
      setError(t("lookupFailed"));
      return null;
    } finally {
      setPending(false);
    }
  }

  function problemOf(numbers: string[], found: (InvoiceRowDto | undefined)[]): string | undefined {
    const missing = found.indexOf(undefined);
    if (missing >= 0) return t("unknown", { number: numbers[missing] ?? "" });
    const other = found.find((invoice) => invoice?.due.currency !== currency);
    if (other) return t("otherCurrency", { number: other.number, currency: other.due.currency });
    const clients = new Set(found.map((invoice) => invoice?.client.id));
    return clients.size > 1 ? t("otherClient") : undefined;
  }

  return { find, pending, error };
}
