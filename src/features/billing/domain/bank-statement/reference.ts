import { createHash } from "node:crypto";

/** What of a row makes it the same row in every file that has it. */
export type RowFacts = {
  account: string;
  day: string;
  amountMinor: number;
  currency: string;
  purpose: string;
  payer: string;
};

/**
 * The reference under which a row is recorded once for all time, where the bank gives none: of all that the row says,
 * and of its place among rows of the file that say exactly the same. Statements that overlap have whole days in common,
 * so that the places are the same in both.
 */
export function rowReferences(rows: readonly RowFacts[]): string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const facts = factsText(row);
    const place = (seen.get(facts) ?? 0) + 1;
    seen.set(facts, place);
    const hash = createHash("sha256").update(`${facts}\n${place}`).digest("hex");
    return `CSV-${hash.slice(0, 24).toUpperCase()}`;
  });
}

/** Banks change case and spaces between one export and the next. */
function factsText({ account, day, amountMinor, currency, purpose, payer }: RowFacts): string {
  const texts = [account, purpose, payer].map((text) => text.replaceAll(/\s+/g, "").toUpperCase());
  return JSON.stringify([day, amountMinor, currency, ...texts]);
}
