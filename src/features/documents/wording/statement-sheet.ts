import { formatRate } from "@/core/exchange-rate-text";
import { sumMinor } from "@/core/money";
import type { Row, Sheet } from "@/integrations/documents";
import type { StatementDocument, StatementEntry } from "../domain/model";
import { type Language, languageOf, lastDay } from "./language";
import { letterOf, note } from "./letter";

/** An account over a period: what it began with, what happened in order, and what it comes to. */
export function statementSheet(statement: StatementDocument): Sheet {
  const { currency, from, to, openingMinor, entries } = statement;
  const language = languageOf(statement.locale);
  const { t, day, shortDay, money } = language;
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
      rows: rowsOf(statement, language),
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

function rowsOf({ openingMinor, entries, currency }: StatementDocument, language: Language): Row[] {
  const { t, shortDay, money } = language;
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
        ...(received ? [receivedText(received, language)] : []),
        ...(setAsideMinor > 0 ? [money(setAsideMinor, currency)] : []),
      ],
    };
  });
}

function receivedText(
  { amountMinor, currency, rateMillionths }: NonNullable<StatementEntry["received"]>,
  { t, money, decimal }: Language,
) {
  const rate = decimal(formatRate(rateMillionths));
  return t("line.receivedAs", { amount: money(amountMinor, currency), rate });
}
