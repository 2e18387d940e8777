const DIGITS = 6;

/** "INV-000123": a series and its running number, as documents show it (R74). */
export function formatInvoiceNumber(series: string, number: number): string {
  return `${series}-${String(number).padStart(DIGITS, "0")}`;
}

/** The series and number of a text such as "inv-123"; null for anything else. */
export function parseInvoiceNumber(text: string): { series: string; number: number } | null {
  const match = /^([A-Z]{1,8})-0*(\d{1,9})$/.exec(text.trim().toUpperCase());
  return match?.[1] && match[2] ? { series: match[1], number: Number(match[2]) } : null;
}
