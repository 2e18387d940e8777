import { authorizeEither } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import type { StatementDto } from "../account-dto";
import type { StatementInput } from "../schemas";
import { readStatementEntries } from "./statement-entries";

/** How many entries a page shows; more are in the file. */
const SHOWN = 500;

/**
 * Everything that moved between a client and the provider in a period, with what stood before and after: positive is in
 * the client's favour, negative is what it owes. `from` and `to` are days in UTC, both included. Admins name the client.
 */
export async function getStatement(ctx: Context, input: StatementInput): Promise<StatementDto> {
  return statement(ctx, input, SHOWN);
}

/** The same whole, for a file. That somebody took it along is in the log. */
export async function exportStatement(
  ctx: Context,
  input: StatementInput,
): Promise<AsyncIterable<StatementDto["entries"]>> {
  const { client, entries } = await statement(ctx, input, null);
  const scope = authorizeEither(ctx, "balance:read", "client:review");
  await inTransaction(ctx, scope, (tx) =>
    recordActivity(tx, ctx, {
      action: "statement.exported",
      clientId: client.uuid,
      object: { kind: "client", id: client.uuid, name: client.name },
      after: { from: input.from, to: input.to },
    }),
  );
  return pagesOf(entries);
}

async function statement(ctx: Context, input: StatementInput, limit: number | null) {
  const scope = authorizeEither(ctx, "balance:read", "client:review");
  const clientId = scope.kind === "tenant" ? scope.clientId : input.client;
  if (!clientId) throw new AppError("not_found");
  const from = new Date(`${input.from}T00:00:00Z`);
  const until = new Date(Date.parse(`${input.to}T00:00:00Z`) + 24 * 60 * 60 * 1000);
  return inTransaction(ctx, scope, async (tx) => {
    const client = await tx.client.findUnique({
      where: { id: clientId },
      select: { name: true, currency: true },
    });
    if (!client) throw new AppError("not_found");
    const { currency, name } = client;
    const money = (minor: bigint) => ({ amount: minorFromDb(minor), currency });
    const of = { clientId, currency };
    const sums = await readSums(tx, of, from, until);
    const found = await readStatementEntries(tx, of, {
      from,
      until,
      limit: limit === null ? null : limit + 1,
    });
    const shown = limit === null ? found : found.slice(0, limit);
    return {
      client: { id: toPublicId("client", clientId), uuid: clientId, name },
      currency,
      from: input.from,
      to: input.to,
      opening: money(sums.opening),
      charged: money(sums.charged),
      received: money(sums.received),
      closing: money(sums.opening + sums.charged + sums.received),
      entries: withPositions(shown, sums.opening, currency),
      isCut: shown.length < found.length,
    };
  });
}

type Entries = Awaited<ReturnType<typeof readStatementEntries>>;

function withPositions(entries: Entries, opening: bigint, currency: string): StatementDto["entries"] {
  let position = opening;
  return entries.map(({ change, settled, setAside, ...entry }) => {
    position += change;
    return {
      ...entry,
      change: { amount: minorFromDb(change), currency },
      settled: { amount: minorFromDb(settled), currency },
      setAside: { amount: minorFromDb(setAside), currency },
      position: { amount: minorFromDb(position), currency },
    };
  });
}

type Sums = { opening: bigint; charged: bigint; received: bigint };

/** What stood before the period, and what moved in it against and for the client, in minor units. */
async function readSums(
  tx: Tx,
  of: { clientId: string; currency: string },
  from: Date,
  until: Date,
): Promise<Sums> {
  const [row] = await tx.$queryRaw<Sums[]>`
    SELECT COALESCE(sum(change) FILTER (WHERE at < ${from}), 0)::bigint AS opening,
      COALESCE(sum(change) FILTER (WHERE at >= ${from} AND change < 0), 0)::bigint AS charged,
      COALESCE(sum(change) FILTER (WHERE at >= ${from} AND change > 0), 0)::bigint AS received
    FROM (SELECT t.occurred_at AS at, -sum(e.amount_minor) AS change
      FROM ledger_accounts a JOIN ledger_entries e ON e.account_id = a.id
        JOIN ledger_transactions t ON t.id = e.transaction_id
      WHERE a.client_id = ${of.clientId}::uuid AND a.currency = ${of.currency} AND t.occurred_at < ${until}
      GROUP BY t.id) AS moves`;
  return row ?? { opening: 0n, charged: 0n, received: 0n };
}

async function* pagesOf<T>(rows: T[], size = 500): AsyncGenerator<T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
