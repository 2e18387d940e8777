"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import { totalText } from "@/components/bank-statement/total-text";
import { getFormats } from "@/components/ui/get-formats";
import {
  recordBankStatement,
  recordBankStatementInput,
  type StatementOutcome,
  type StatementResultDto,
} from "@/features/billing";

/** R77: records the chosen transfers of a statement, and says what became of each. */
export const recordStatementAction = defineAction({
  input: recordBankStatementInput,
  run: recordBankStatement,
  success: async (result) => ({ message: await sentences(result) }),
});

async function sentences({ rows, leftOut }: StatementResultDto): Promise<string> {
  const t = await getTranslations("bankStatement.result");
  const of = (outcome: StatementOutcome) => rows.filter((row) => row.outcome === outcome);
  const lines = (outcome: StatementOutcome) =>
    of(outcome)
      .map(({ line }) => line)
      .join(", ");
  const recorded = of("recorded");
  const toBalance = recorded.map((row) => row.toBalance).filter(({ amount }) => amount > 0);
  const formats = await getFormats();
  return [
    t("recorded", {
      count: recorded.length,
      amount: totalText(
        recorded.map(({ amount }) => amount),
        formats,
      ),
    }),
    toBalance.length > 0 && t("toBalance", { amount: totalText(toBalance, formats) }),
    of("already").length > 0 && t("already", { count: of("already").length }),
    of("currency").length > 0 && t("currency", { lines: lines("currency") }),
    of("gone").length > 0 && t("gone", { lines: lines("gone") }),
    of("failed").length > 0 && t("failedRows", { lines: lines("failed") }),
    leftOut > 0 && t("leftOut", { count: leftOut }),
  ]
    .filter((sentence) => sentence !== false)
    .join(" ");
}
