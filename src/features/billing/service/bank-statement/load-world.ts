import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import type { Prisma, Tx } from "@/db";
import { mentionedInvoices } from "../../domain/bank-statement/mentions";
import type { StatementRow } from "../../domain/bank-statement/statement";
import type { KnownInvoice, StatementWorld } from "../../domain/bank-statement/suggestion";
import { formatInvoiceNumber, parseInvoiceNumber } from "../../domain/invoice-number";
import { dueOf, isPayable } from "../../domain/invoice-states";

const SELECT = {
  id: true,
  clientId: true,
  series: true,
  number: true,
  status: true,
  currency: true,
  totalMinor: true,
  paidMinor: true,
  creditedMinor: true,
  issuedAt: true,
} satisfies Prisma.InvoiceSelect;

/** The currencies that clients have: money comes in in no other. */
export async function clientCurrencies(tx: Tx): Promise<string[]> {
  const rows = await tx.client.findMany({ distinct: ["currency"], select: { currency: true } });
  return rows.map(({ currency }) => currency).sort();
}

/** All clients, all open invoices, and every invoice that the rows may name. */
export async function loadWorld(tx: Tx, rows: readonly StatementRow[]): Promise<StatementWorld> {
  const series = (await tx.invoiceSeries.findMany({ select: { series: true } })).map((one) => one.series);
  const clients = await tx.client.findMany({
    select: { id: true, name: true, currency: true, reseller: { select: { businessName: true } } },
  });
  const open = await tx.invoice.findMany({
    where: { status: { in: ["issued", "part_paid"] } },
    select: SELECT,
  });
  const closed = await readNamed(tx, rows, series);
  return {
    series,
    clients: clients.map(({ id, name, currency, reseller }) => ({
      id,
      publicId: toPublicId("client", id),
      currency,
      names: reseller ? [name, reseller.businessName] : [name],
    })),
    invoices: [...open, ...closed].map(toKnown),
  };
}

/** Named invoices that are not open. */
async function readNamed(tx: Tx, rows: readonly StatementRow[], series: readonly string[]) {
  const named = new Set(rows.flatMap(({ purpose }) => mentionedInvoices(purpose, series)));
  const numbers = new Map<string, number[]>();
  for (const text of named) {
    const parsed = parseInvoiceNumber(text);
    if (parsed) numbers.set(parsed.series, [...(numbers.get(parsed.series) ?? []), parsed.number]);
  }
  const found = [...numbers].map(([name, all]) =>
    tx.invoice.findMany({
      where: {
        series: name,
        number: { in: all.filter((one) => one < 2 ** 31) },
        status: { in: ["paid", "void"] },
      },
      select: SELECT,
    }),
  );
  return (await Promise.all(found)).flat();
}

function toKnown(row: Prisma.InvoiceGetPayload<{ select: typeof SELECT }>): KnownInvoice {
  return {
    id: row.id,
    number: formatInvoiceNumber(row.series, row.number),
    clientId: row.clientId,
    currency: row.currency,
    dueMinor: minorFromDb(dueOf(row)),
    isOpen: isPayable(row.status),
    issuedAt: row.issuedAt.toISOString(),
  };
}
