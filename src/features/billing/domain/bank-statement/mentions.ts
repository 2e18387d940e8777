import { formatInvoiceNumber } from "../invoice-number";

/** What follows a first number in an enumeration: "INV-000123, 000124 und 000125". */
const AND = String.raw`(?:[\s,;/+&]|UND|AND|ET|Y)+`;
const PADDED = 6;

/**
 * The invoices that a purpose may name, as "INV-000123": with any spaces, dashes and case, without the leading zeros,
 * or broken by a bank's line ("INV-0001 23"). Whether there are such invoices is another question.
 */
export function mentionedInvoices(text: string, series: readonly string[]): string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase();
  const found: string[] = [];
  for (const name of series) {
    const mention = new RegExp(
      `${letters(name)}[^A-Z0-9]{0,3}(\\d[\\d ]*)((?:${AND}\\d{${PADDED}}(?!\\d))*)`,
      "g",
    );
    for (const [, first = "", more = ""] of plain.matchAll(mention)) {
      const numbers = [...readings(first), ...(more.match(/\d{6}/g) ?? [])];
      found.push(...numbers.map((number) => formatInvoiceNumber(name, Number(number))));
    }
  }
  return [...new Set(found)];
}

/** The letters of a series, between which a bank may have broken the line. */
function letters(series: string): string {
  return [...series].map((letter) => letter.replace(/[^A-Z0-9]/g, "\\$&")).join(" ?");
}

/** "000123" is one number; "0001 23" is padded to six digits and broken; "000123 000124" are two. */
function readings(digits: string): string[] {
  const groups = digits.trim().split(/ +/);
  const numbers: string[] = [];
  let open = groups.shift() ?? "";
  if (isBroken(open)) while (open.length < PADDED && groups.length > 0) open += groups.shift();
  numbers.push(open, ...groups.filter((group) => group.length === PADDED));
  return numbers.filter((number) => number.length <= 9);
}

/** Only a number that is padded begins with a zero; one of six digits is whole. */
function isBroken(group: string): boolean {
  return group.startsWith("0") && group.length < PADDED;
}

/** Public ids of clients, "cli_…", in any case. */
export function mentionedClients(text: string): string[] {
  const ids = text.toLowerCase().match(/(?<![a-z0-9])cli[_ -]?[0-9a-hjkmnp-tv-z]{26}(?![a-z0-9])/g) ?? [];
  return [...new Set(ids.map((id) => `cli_${id.slice(-26)}`))];
}
