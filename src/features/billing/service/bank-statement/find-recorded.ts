import { minorFromDb } from "@/core/money";
import type { Tx } from "@/db";
import type { StatementRow } from "../../domain/bank-statement/statement";

const METHOD = "bank_transfer";
const DAY_MS = 86_400_000;
/** A transfer that was typed in may have got the day of its value, or that of the typing. */
const DAYS_AROUND = 3;

export type RecordedTransfer = {
  reference: string;
  clientId: string;
  amountMinor: number;
  currency: string;
  day: string;
};

/** Transfers that are recorded under a reference of the rows, by it. */
export async function findRecorded(
  tx: Tx,
  rows: readonly Pick<StatementRow, "reference">[],
): Promise<Map<string, RecordedTransfer>> {
  const found = await tx.payment.findMany({
    where: { method: METHOD, reference: { in: rows.map(({ reference }) => reference) } },
  });
  return new Map(found.map((row) => [row.reference ?? "", toRecorded(row)]));
}

/** Transfers of about the same days under other references: one of them may be a row that was typed in. */
export async function findAround(
  tx: Tx,
  rows: readonly Pick<StatementRow, "reference" | "day">[],
): Promise<RecordedTransfer[]> {
  const days = rows.map(({ day }) => Date.parse(day));
  if (days.length === 0) return [];
  const [first, last] = days.reduce(
    ([min, max], day) => [Math.min(min, day), Math.max(max, day)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const own = new Set(rows.map(({ reference }) => reference));
  const found = await tx.payment.findMany({
    where: {
      method: METHOD,
      receivedAt: { gte: new Date(first - DAYS_AROUND * DAY_MS), lte: new Date(last + DAYS_AROUND * DAY_MS) },
    },
  });
  return found.map(toRecorded).filter(({ reference }) => !own.has(reference));
}

/** Whether a recorded transfer may be this row: of the same amount, and not long before or after. */
export function isAlike(
  row: Pick<StatementRow, "day" | "amountMinor" | "currency">,
  other: RecordedTransfer,
): boolean {
  const apart = Math.abs(Date.parse(row.day) - Date.parse(other.day));
  return (
    row.amountMinor === other.amountMinor && row.currency === other.currency && apart <= DAYS_AROUND * DAY_MS
  );
}

function toRecorded(row: {
  reference: string | null;
  clientId: string;
  amountMinor: bigint;
  currency: string;
  receivedAt: Date;
}): RecordedTransfer {
  return {
    reference: row.reference ?? "",
    clientId: row.clientId,
    amountMinor: minorFromDb(row.amountMinor),
    currency: row.currency,
    day: row.receivedAt.toISOString().slice(0, 10),
  };
}
