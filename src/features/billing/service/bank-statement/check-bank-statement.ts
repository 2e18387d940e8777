import { authorizeProvider } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import type { BankStatementDto, StatementRowDto, StatementSuggestionDto } from "../../bank-dto";
import type { CheckBankStatementInput } from "../../bank-schemas";
import type { StatementRow } from "../../domain/bank-statement/statement";
import { suggestTargets } from "../../domain/bank-statement/suggest";
import type { StatementWorld, Suggestion } from "../../domain/bank-statement/suggestion";
import { findAround, findRecorded, isAlike, type RecordedTransfer } from "./find-recorded";
import { clientCurrencies, loadWorld } from "./load-world";
import { readBankFile } from "./read-file";

/**
 * R77: what is in a bank's statement, and for each transfer that came in where it probably belongs, or that it is
 * recorded already. Changes nothing.
 */
export async function checkBankStatement(
  ctx: Context,
  input: CheckBankStatementInput,
): Promise<BankStatementDto> {
  const scope = authorizeProvider(ctx, "payment:record");
  const currencies = await inTransaction(ctx, scope, clientCurrencies);
  const { headings, read } = await readBankFile(ctx, input.file, input.mapping, currencies);
  const { mapping, questions, problems, outgoing } = read;
  const incoming = await inTransaction(ctx, scope, async (tx) => {
    const recorded = await findRecorded(tx, read.incoming);
    const open = read.incoming.filter(({ reference }) => !recorded.has(reference));
    const world = await loadWorld(tx, open);
    const suggestions = suggestTargets(open, world);
    const byReference = new Map(open.map(({ reference }, index) => [reference, suggestions[index]]));
    const around = await findAround(tx, read.incoming);
    const toSuggestion = suggestionMapper(world, around);
    return read.incoming.map((row): StatementRowDto => {
      const suggestion = byReference.get(row.reference);
      return {
        ...toRow(row),
        reference: row.reference,
        state: stateOf(row, recorded.get(row.reference)),
        suggestion: suggestion ? toSuggestion(row, suggestion) : null,
      };
    });
  });
  return { headings, mapping, questions, currencies, incoming, outgoing: outgoing.map(toRow), problems };
}

function toRow({ line, day, amountMinor, currency, payer, purpose }: StatementRow) {
  return { line, day, amount: { amount: amountMinor, currency }, payer, purpose };
}

function stateOf(row: StatementRow, recorded: RecordedTransfer | undefined): StatementRowDto["state"] {
  if (!recorded) return "open";
  // A counter that begins anew with each file is no reference: taken for one, it would hide money.
  const isSame = recorded.amountMinor === row.amountMinor && recorded.currency === row.currency;
  return isSame ? "recorded" : "clash";
}

function suggestionMapper(world: StatementWorld, around: readonly RecordedTransfer[]) {
  const names = new Map(world.clients.map(({ id, names: [name = ""] }) => [id, name]));
  return (row: StatementRow, suggestion: Suggestion): StatementSuggestionDto => {
    const { target, reason, numbers, differenceMinor } = suggestion;
    const alike = target
      ? around.find((other) => other.clientId === target.clientId && isAlike(row, other))
      : undefined;
    // An invoice that is named and still open was not paid by the other one.
    const isDoubtful = alike !== undefined && reason !== "number_exact";
    return {
      confidence: isDoubtful && suggestion.confidence === "sure" ? "likely" : suggestion.confidence,
      reason,
      numbers: [...numbers],
      difference: { amount: differenceMinor, currency: row.currency },
      target: target && {
        client: { id: toPublicId("client", target.clientId), name: names.get(target.clientId) ?? "" },
        invoices: target.invoices.map(({ id, number }) => ({ id: toPublicId("invoice", id), number })),
      },
      alike: alike && isDoubtful ? { reference: alike.reference, day: alike.day } : null,
    };
  };
}
