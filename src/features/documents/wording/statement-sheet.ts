import { formatRate } from "@/core/exchange-rate-text";
import { sumMinor } from "@/core/money";
import type { Row, Sheet } from "@/integrations/documents";
import type { StatementDocument, StatementEntry } from "../domain/model";
import { day, lastDay, money, shortDay } from "./format";
import { letterOf, note } from "./letter";
import { words as t } from "./words";

/** An account over a period: what it began with, what happened in order, and what it comes to. */
export function statementSheet(statement: StatementDocument): Sheet {
  const { currency, from, to, openingMinor, entries } = statement;
  const amounts = entries.map(({ amountMinor }) => amountMinor);
  const chargesMinor = sumMinor(amounts.filter((amount) => amount > 0));
  const closingMinor = sumMinor([openingMinor, ...amounts]);
  const until = { date: day(lastDay(to)) };
  return {
    ...letterOf(statement, t("party.accountOf")),
    title: t("title.statement"),
    facts: [
      {
        label: t("facts.period"),
        value: t("line.period", { start: shortDay(from), end: shortDay(lastDay(to)) }),
      },
      { label: t("facts.issued"), value: day(statement.issuedAt) },
      { label: t("facts.currency"), value: currency },
    ],
    table: {
      columns: [
        t("table.description"),
        t("table.date"),
        t("table.charge"),
        t("table.payment"),
        t("table.balance"),
      ],
      rows: rowsOf(statement),
      empty: t("table.noEntries"),
    },
    totals: [
      {
        label: t("totals.opening", { date: day(from) }),
        value: money(openingMinor, currency),
        weight: "plain",
      },
      { label: t("totals.charges"), value: money(chargesMinor, currency), weight: "plain" },
      {
        label: t("totals.payments"),
        value: money(sumMinor(amounts) - chargesMinor, currency),
        weight: "plain",
      },
      {
        label: t(closingMinor < 0 ? "totals.inCredit" : "totals.owed", until),
        value: money(Math.abs(closingMinor), currency),
        weight: "due",
      },
    ],
    notes: [note(t("notes.statement"))],
  };
}

function rowsOf({ openingMinor, entries, currency }: StatementDocument): Row[] {
  let balanceMinor = openingMinor;
  return entries.map(({ at, kind, reference, amountMinor, received, setAsideMinor }) => {
    balanceMinor = sumMinor([balanceMinor, amountMinor]);
    return {
      cells: [
        `${t(`entry.${kind}`)} ${reference}`.trim(),
        shortDay(at),
        amountMinor > 0 ? money(amountMinor, currency) : "",
        amountMinor > 0 ? "" : money(-amountMinor, currency),
        money(balanceMinor, currency),
      ],
      details: [
        ...(received ? [receivedText(received)] : []),
        ...(setAsideMinor > 0 ? [money(setAsideMinor, currency)] : []),
      ],
    };
  });
}

function receivedText({ amountMinor, currency, rateMillionths }: NonNullable<StatementEntry["received"]>) {
  return t("line.receivedAs", { amount: money(amountMinor, currency), rate: formatRate(rateMillionths) });
}
