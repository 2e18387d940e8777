import { authorizeProvider } from "@/core/access";
import type { ProviderScope } from "@/core/actor";
import { AppError, fieldError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { log } from "@/log";
import type { StatementOutcome, StatementResultDto } from "../../bank-dto";
import type { RecordBankStatementInput } from "../../bank-schemas";
import type { StatementRow } from "../../domain/bank-statement/statement";
import { bankTransferOf } from "../bank-transfer";
import { receiveTransfer, type TransferParts } from "../receive-transfer";
import { findRecorded } from "./find-recorded";
import { clientCurrencies } from "./load-world";
import { readBankFile } from "./read-file";

type Choice = RecordBankStatementInput["choices"][number];
type Outcome = { outcome: StatementOutcome; parts?: TransferParts };

/**
 * R77: records chosen transfers of a bank's statement, each by itself as one that is typed in: what cannot be recorded
 * keeps no other from it, and one that is recorded already stays as it is. An invoice that asks for less than when it
 * was chosen leaves the rest to its client's balance. `validation_failed` at `choices` when the file has no such row.
 */
export async function recordBankStatement(
  ctx: Context,
  input: RecordBankStatementInput,
): Promise<StatementResultDto> {
  const scope = authorizeProvider(ctx, "payment:record");
  const currencies = await inTransaction(ctx, scope, clientCurrencies);
  const { read } = await readBankFile(ctx, input.file, input.mapping, currencies);
  const rows = new Map(read.incoming.map((row) => [row.reference, row]));
  const chosen = input.choices.map((choice) => ({ choice, row: rows.get(choice.reference) }));
  if (chosen.some(({ row }) => !row))
    throw fieldError(["choices"], "not_in_file", "The file is another one now. Check it again");
  const results: StatementResultDto["rows"] = [];
  for (const { choice, row } of chosen) {
    if (!row) continue;
    const { outcome, parts } = await recordRow(ctx, scope, row, choice);
    const money = (amount: number) => ({ amount, currency: row.currency });
    results.push({
      line: row.line,
      outcome,
      amount: money(row.amountMinor),
      toInvoices: money(parts?.toInvoicesMinor ?? 0),
      toBalance: money(parts?.toBalanceMinor ?? 0),
    });
  }
  return { rows: results, leftOut: await countOpen(ctx, scope, read.incoming, input.choices) };
}

async function recordRow(
  ctx: Context,
  scope: ProviderScope,
  row: StatementRow,
  choice: Choice,
): Promise<Outcome> {
  try {
    const refused = await refusal(ctx, scope, row, choice);
    if (refused) return { outcome: refused };
    const parts = await receiveTransfer(ctx, {
      clientId: choice.client,
      invoiceIds: choice.invoices,
      amountMinor: row.amountMinor,
      source: bankTransferOf(ctx, { reference: row.reference, receivedAt: row.day }),
    });
    return { outcome: "recorded", parts };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.fields.some(({ path }) => path[0] === "reference")) return { outcome: "already" };
    log().warn({ err: error, line: row.line }, "a row of a bank statement was not recorded");
    return { outcome: "failed" };
  }
}

/** Why a row cannot go where it was sent; null when it can. */
async function refusal(
  ctx: Context,
  scope: ProviderScope,
  row: StatementRow,
  { client: id, invoices }: Choice,
): Promise<StatementOutcome | null> {
  return inTransaction(ctx, scope, async (tx) => {
    const client = await tx.client.findUnique({ where: { id }, select: { currency: true } });
    const own = await tx.invoice.findMany({
      where: { clientId: id, id: { in: invoices } },
      select: { currency: true },
    });
    if (!client || own.length !== new Set(invoices).size) return "gone";
    const isOther = [client, ...own].some(({ currency }) => currency !== row.currency);
    return isOther ? "currency" : null;
  });
}

/** Transfers of the file that nobody has chosen, now or before. */
async function countOpen(
  ctx: Context,
  scope: ProviderScope,
  incoming: readonly StatementRow[],
  choices: readonly Choice[],
): Promise<number> {
  const recorded = await inTransaction(ctx, scope, (tx) => findRecorded(tx, incoming));
  const chosen = new Set(choices.map(({ reference }) => reference));
  return incoming.filter(({ reference }) => !recorded.has(reference) && !chosen.has(reference)).length;
}
