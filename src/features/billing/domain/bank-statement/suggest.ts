import { sumMinor } from "@/core/money";
import { mentionedClients, mentionedInvoices } from "./mentions";
import { areSimilar, nameKey } from "./names";
import type { StatementRow } from "./statement";
import type { KnownClient, KnownInvoice, ReasonCode, StatementWorld, Suggestion, Target } from "./suggestion";

type Transfer = Pick<StatementRow, "amountMinor" | "currency" | "payer" | "purpose" | "day" | "line">;
type Index = ReturnType<typeof indexOf>;

const NOTHING: Suggestion = {
  confidence: "none",
  reason: "nothing",
  numbers: [],
  differenceMinor: 0,
  target: null,
};

/**
 * For each transfer the invoices or the client that it is most likely for (R77): by the numbers in its purpose, by the
 * client's id there, by the payer's name and the amount, by the amount alone where only one invoice asks for it. What an
 * earlier transfer of the same file pays in full is not owed to a later one.
 */
export function suggestTargets(transfers: readonly Transfer[], world: StatementWorld): Suggestion[] {
  const index = indexOf(world);
  const byAge = transfers.map((transfer, at) => ({ transfer, at }));
  byAge.sort((a, b) => compare(a.transfer.day, b.transfer.day) || a.transfer.line - b.transfer.line);
  const suggestions: Suggestion[] = [];
  for (const { transfer, at } of byAge) {
    const suggestion = suggestOne(transfer, index);
    suggestions[at] = suggestion;
    if (suggestion.target && suggestion.confidence === "sure")
      spend(transfer.amountMinor, suggestion.target, index);
  }
  return suggestions;
}

function suggestOne(transfer: Transfer, index: Index): Suggestion {
  return (
    byNumber(transfer, index) ??
    byClientId(transfer, index) ??
    byName(transfer, index) ??
    bySimilarName(transfer, index) ??
    byAmount(transfer, index) ??
    NOTHING
  );
}

function byNumber({ purpose, amountMinor, currency }: Transfer, index: Index): Suggestion | null {
  const named = mentionedInvoices(purpose, index.series).flatMap(
    (number) => index.byNumber.get(number) ?? [],
  );
  const [first] = named;
  if (!first) return null;
  const numbers = named.map(({ number }) => number);
  const none = (reason: ReasonCode): Suggestion => ({ ...NOTHING, reason, numbers });
  if (named.some(({ clientId }) => clientId !== first.clientId)) return none("number_clients");
  if (named.some((invoice) => invoice.currency !== currency)) return none("number_currency");
  const open = named.filter((invoice) => index.due(invoice) > 0).sort(byIssue);
  const target = { clientId: first.clientId, invoices: open };
  const owed = sumMinor(open.map((invoice) => index.due(invoice)));
  const differenceMinor = Math.abs(amountMinor - owed);
  const likely = (reason: ReasonCode): Suggestion => ({
    confidence: "likely",
    reason,
    numbers,
    differenceMinor,
    target,
  });
  if (open.length === 0) return likely("number_closed");
  if (amountMinor === owed) return { ...likely("number_exact"), confidence: "sure" };
  return likely(amountMinor < owed ? "number_part" : "number_over");
}

function byClientId(transfer: Transfer, index: Index): Suggestion | null {
  const named = mentionedClients(transfer.purpose).flatMap((id) => index.byPublicId.get(id) ?? []);
  const [client] = named;
  return client && named.length === 1 ? ofClient(transfer, client, index, "client") : null;
}

function byName(transfer: Transfer, index: Index): Suggestion | null {
  const key = nameKey(transfer.payer);
  const clients = key ? (index.byName.get(key) ?? []) : [];
  const fitting = clients.filter(({ currency }) => currency === transfer.currency);
  // Of two clients of one name nobody knows which it was.
  const [client, other] = fitting.length > 0 ? fitting : clients;
  return client && !other ? ofClient(transfer, client, index, "name") : null;
}

/** What a client's transfer is for, when it says no more than who pays. */
function ofClient(transfer: Transfer, client: KnownClient, index: Index, by: "client" | "name"): Suggestion {
  if (client.currency !== transfer.currency) return { ...NOTHING, reason: `${by}_currency` };
  const open = (index.openOf.get(client.id) ?? []).filter((invoice) => index.due(invoice) > 0);
  const exact = open.filter((invoice) => index.due(invoice) === transfer.amountMinor);
  const [oldest] = exact;
  const to = (invoices: readonly KnownInvoice[], reason: ReasonCode): Suggestion => ({
    confidence: "likely",
    reason,
    numbers: invoices.map(({ number }) => number),
    differenceMinor: 0,
    target: { clientId: client.id, invoices },
  });
  // Which one of several was meant, nobody has said.
  if (oldest && exact.length > 1) return to([oldest], `${by}_oldest`);
  if (oldest) return { ...to([oldest], `${by}_exact`), confidence: "sure" };
  const isAll = open.length > 1 && sumMinor(open.map((one) => index.due(one))) === transfer.amountMinor;
  return isAll ? to(open, "name_all") : to([], `${by}_balance`);
}

function bySimilarName(transfer: Transfer, index: Index): Suggestion | null {
  const similar = index
    .owing(transfer)
    .filter(({ clientId }) =>
      index.byId.get(clientId)?.names.some((name) => areSimilar(name, transfer.payer)),
    );
  const clients = new Set(similar.map(({ clientId }) => clientId));
  return clients.size === 1 ? ofInvoice(similar[0], "name_similar") : null;
}

function byAmount(transfer: Transfer, index: Index): Suggestion | null {
  const owing = index.owing(transfer);
  return owing.length === 1 ? ofInvoice(owing[0], "amount_only") : null;
}

function ofInvoice(invoice: KnownInvoice | undefined, reason: ReasonCode): Suggestion | null {
  if (!invoice) return null;
  const target: Target = { clientId: invoice.clientId, invoices: [invoice] };
  return { confidence: "likely", reason, numbers: [invoice.number], differenceMinor: 0, target };
}

function indexOf(world: StatementWorld) {
  const spent = new Map<string, number>();
  const due = ({ id, dueMinor, isOpen }: KnownInvoice) => (isOpen ? dueMinor - (spent.get(id) ?? 0) : 0);
  const open = world.invoices.filter(({ isOpen }) => isOpen).sort(byIssue);
  const named = world.clients.flatMap((client) =>
    [...new Set(client.names.map((name) => nameKey(name)))].map((key) => [key, client] as const),
  );
  const byAmount = groups(open, ({ currency, dueMinor }) => `${currency} ${dueMinor}`);
  return {
    series: world.series,
    spent,
    due,
    byNumber: new Map(world.invoices.map((invoice) => [invoice.number, invoice])),
    byId: new Map(world.clients.map((client) => [client.id, client])),
    byPublicId: new Map(world.clients.map((client) => [client.publicId, client])),
    byName: new Map(
      [...groups(named, ([key]) => key)].map(([key, pairs]) => [key, pairs.map(([, one]) => one)]),
    ),
    openOf: groups(open, ({ clientId }) => clientId),
    /** Open invoices that ask for exactly what came in. */
    owing: ({ currency, amountMinor }: Transfer) =>
      (byAmount.get(`${currency} ${amountMinor}`) ?? []).filter((invoice) => due(invoice) === amountMinor),
  };
}

/** Counts what a transfer will pay, so that a second one like it is not suggested for the same invoices. */
function spend(amountMinor: number, { invoices }: Target, { spent, due }: Index): void {
  let left = amountMinor;
  for (const invoice of invoices) {
    const part = Math.min(left, due(invoice));
    spent.set(invoice.id, (spent.get(invoice.id) ?? 0) + part);
    left -= part;
  }
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const own = found.get(key);
    if (own) own.push(item);
    else found.set(key, [item]);
  }
  return found;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function byIssue(a: KnownInvoice, b: KnownInvoice): number {
  return compare(a.issuedAt, b.issuedAt) || compare(a.number, b.number);
}
