import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { decodeSortedCursor, encodeSortedCursor } from "@/core/sorted-cursor";
import { type Context, inTransaction, Prisma, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import type { LedgerAccountDto, LedgerAccountKind, LedgerEntryDto } from "../../books-dto";
import type { LedgerAccountInput } from "../../books-schemas";
import { type RawSums, toSums } from "./account-sums";
import { type Bounds, boundsOf } from "./books-period";
import {
  type EntryPlace,
  placeOfRow,
  readLedgerEntries,
  readStanding,
  withBalances,
} from "./read-ledger-entries";

const FILE_PAGE = 500;

type Account = Omit<LedgerAccountDto, "period" | "sums" | "entries">;

/** One account over a period, with a page of its entries, oldest first, and what stood after each. */
export async function getLedgerAccount(ctx: Context, input: LedgerAccountInput): Promise<LedgerAccountDto> {
  const scope = authorizeProvider(ctx, "ledger:review");
  const { limit } = input;
  return inTransaction(ctx, scope, async (tx) => {
    const account = await findAccount(tx, input.account);
    const accounts = conditionOf(input.account);
    const bounds = await boundsOf(tx, input, ctx.clock.now());
    const list = { ...input.account, ...bounds.period };
    const after = placeIn(list, input.cursor);
    const rows = await readLedgerEntries(tx, accounts, bounds, { after, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const standing = await readStanding(tx, accounts, bounds, after);
    return {
      ...account,
      period: bounds.period,
      sums: toSums(await readSums(tx, accounts, bounds), account.currency),
      entries: {
        items: withBalances(shown, standing, account.currency),
        nextCursor: last && rows.length > limit ? cursorAt(list, placeOfRow(last)) : null,
      },
    };
  });
}

/** All entries of the period for a file, a page at a time. That somebody took it along is in the log. */
export async function exportLedgerAccount(
  ctx: Context,
  input: LedgerAccountInput,
): Promise<AsyncIterable<LedgerEntryDto[]>> {
  const scope = authorizeProvider(ctx, "ledger:review");
  const accounts = conditionOf(input.account);
  const { account, bounds, opening } = await inTransaction(ctx, scope, async (tx) => {
    const found = await findAccount(tx, input.account);
    const within = await boundsOf(tx, input, ctx.clock.now());
    const { from, to } = within.period;
    await recordActivity(tx, ctx, {
      action: "ledger.exported",
      clientId: null,
      object: { kind: "settings", id: "ledger", name: found.account },
      after: { from, to },
    });
    return { account: found, bounds: within, opening: await readStanding(tx, accounts, within, null) };
  });
  return (async function* () {
    let [after, standing]: [EntryPlace | null, bigint] = [null, opening];
    for (;;) {
      const rows = await inTransaction(ctx, scope, (tx) =>
        readLedgerEntries(tx, accounts, bounds, { after, limit: FILE_PAGE }),
      );
      yield withBalances(rows, standing, account.currency);
      const last = rows.at(-1);
      if (!last || rows.length < FILE_PAGE) return;
      standing = rows.reduce((sum, { amount }) => sum + amount, standing);
      after = placeOfRow(last);
    }
  })();
}

type Wanted = LedgerAccountInput["account"];

async function findAccount(tx: Tx, wanted: Wanted): Promise<Account> {
  if ("kind" in wanted) {
    const { kind, currency } = wanted;
    if (!(await tx.ledgerAccount.findFirst({ where: { kind, currency } }))) throw new AppError("not_found");
    const account = `${kind.replace("client_", "")}-${currency}`;
    return { account, kind, currency, gateway: null, client: null };
  }
  const found = await tx.ledgerAccount.findUnique({ where: { id: wanted.id } });
  if (!found) throw new AppError("not_found");
  const { clientId, currency, gateway } = found;
  const client = clientId && (await tx.client.findUniqueOrThrow({ where: { id: clientId } }));
  return {
    account: toPublicId("ledgerAccount", found.id),
    kind: found.kind as LedgerAccountKind,
    gateway: gateway || null,
    currency,
    client: client ? { id: toPublicId("client", client.id), name: client.name } : null,
  };
}

/** Which rows of `ledger_accounts a`. */
function conditionOf(wanted: Wanted): Prisma.Sql {
  if ("id" in wanted) return Prisma.sql`a.id = ${wanted.id}::uuid`;
  return Prisma.sql`a.kind = ${wanted.kind}::ledger_account_kind AND a.currency = ${wanted.currency}`;
}

async function readSums(tx: Tx, accounts: Prisma.Sql, { from, until }: Bounds): Promise<RawSums> {
  const [row] = await tx.$queryRaw<RawSums[]>`
    SELECT COALESCE(sum(e.amount_minor) FILTER (WHERE t.occurred_at < ${from}), 0)::bigint AS opening,
      COALESCE(sum(e.amount_minor) FILTER (WHERE t.occurred_at >= ${from} AND e.amount_minor > 0), 0)::bigint AS debits,
      COALESCE(sum(e.amount_minor) FILTER (WHERE t.occurred_at >= ${from} AND e.amount_minor < 0), 0)::bigint AS credits
    FROM ledger_accounts a JOIN ledger_entries e ON e.account_id = a.id
      JOIN ledger_transactions t ON t.id = e.transaction_id
    WHERE ${accounts} AND t.occurred_at < ${until}`;
  return row ?? { opening: 0n, debits: 0n, credits: 0n };
}

function cursorAt(list: unknown, { at, transaction, position }: EntryPlace): string {
  return encodeSortedCursor(list, { id: transaction, value: `${at} ${position}` });
}

function placeIn(list: unknown, cursor: string | undefined): EntryPlace | null {
  const place = decodeSortedCursor(list, cursor);
  if (!place) return null;
  const [, at, position] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (\d{1,9})$/.exec(place.value) ?? [];
  if (!at || Number.isNaN(Date.parse(at))) throw new AppError("invalid_cursor");
  return { at, transaction: place.id, position: Number(position) };
}
