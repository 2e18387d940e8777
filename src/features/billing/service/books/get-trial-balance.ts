import { authorizeProvider } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import {
  LEDGER_ACCOUNT_KINDS,
  type LedgerAccountKind,
  type TrialBalanceDto,
  type TrialBalanceRowDto,
} from "../../books-dto";
import type { BooksPeriodInput } from "../../books-schemas";
import { addSums, type RawSums, toSums } from "./account-sums";
import { type Bounds, boundsOf } from "./books-period";

type Row = RawSums & { currency: string; kind: LedgerAccountKind; gateway: string; id: string | null };

/**
 * The provider's books in each currency over a period: every account of its own, and the clients' accounts of each kind
 * together. Read in one statement, so that it comes to zero whatever is posted meanwhile.
 */
export async function getTrialBalance(ctx: Context, input: BooksPeriodInput): Promise<TrialBalanceDto> {
  const scope = authorizeProvider(ctx, "ledger:review");
  return inTransaction(ctx, scope, (tx) => readTrialBalance(tx, input, ctx.clock.now()));
}

/** The same for a file. That somebody took it along is in the log. */
export async function exportTrialBalance(
  ctx: Context,
  input: BooksPeriodInput,
): Promise<AsyncIterable<TrialBalanceRowDto[]>> {
  const scope = authorizeProvider(ctx, "ledger:review");
  const balance = await inTransaction(ctx, scope, async (tx) => {
    const read = await readTrialBalance(tx, input, ctx.clock.now());
    const { from, to } = read.period;
    await recordActivity(tx, ctx, {
      action: "ledger.exported",
      clientId: null,
      object: { kind: "settings", id: "ledger", name: "ledger" },
      after: { from, to },
    });
    return read;
  });
  return (async function* () {
    for (const { rows } of balance.currencies) yield rows;
  })();
}

async function readTrialBalance(tx: Tx, input: BooksPeriodInput, now: Date): Promise<TrialBalanceDto> {
  const bounds = await boundsOf(tx, input, now);
  const rows = await readRows(tx, bounds);
  const currencies = [...new Set(rows.map(({ currency }) => currency))];
  return {
    period: bounds.period,
    currencies: currencies.map((currency) => {
      const own = rows.filter((row) => row.currency === currency);
      return { currency, rows: own.map(toRow), total: toSums(addSums(own), currency) };
    }),
  };
}

/** A currency is there once something was posted in it. */
function readRows(tx: Tx, { from, until }: Bounds): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT a.currency, a.kind::text AS kind, a.gateway, CASE WHEN a.client_id IS NULL THEN a.id END AS id,
      COALESCE(sum(e.amount) FILTER (WHERE e.at < ${from}), 0)::bigint AS opening,
      COALESCE(sum(e.amount) FILTER (WHERE e.at >= ${from} AND e.amount > 0), 0)::bigint AS debits,
      COALESCE(sum(e.amount) FILTER (WHERE e.at >= ${from} AND e.amount < 0), 0)::bigint AS credits
    FROM ledger_accounts a LEFT JOIN (
      SELECT e.account_id, e.amount_minor AS amount, t.occurred_at AS at
      FROM ledger_entries e JOIN ledger_transactions t ON t.id = e.transaction_id
      WHERE t.occurred_at < ${until}) AS e ON e.account_id = a.id
    WHERE EXISTS (SELECT FROM ledger_accounts o WHERE o.client_id IS NULL AND o.currency = a.currency)
    GROUP BY a.currency, a.kind, a.gateway, 4
    ORDER BY a.currency, array_position(${[...LEDGER_ACCOUNT_KINDS]}::text[], a.kind::text), a.gateway`;
}

function toRow({ id, kind, currency, gateway, ...sums }: Row): TrialBalanceRowDto {
  return {
    account: id ? toPublicId("ledgerAccount", id) : `${kind.replace("client_", "")}-${currency}`,
    kind,
    gateway: gateway || null,
    ...toSums(sums, currency),
  };
}
