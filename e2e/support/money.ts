/** The amounts in a text of a page, in hundredths: "€1,234.50 a month" is [123450]. */
export function centsIn(text: string): number[] {
  return [...text.matchAll(/[€$]\s?(\d[\d,]*)\.(\d\d)(?!\d)/g)].map(
    ([, units = "", cents = ""]) => Number(units.replaceAll(",", "")) * 100 + Number(cents),
  );
}

/** As pages write it: 15040 is "€150.40". */
export function inEuros(cents: number): string {
  const units = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  return `€${units}.${String(cents % 100).padStart(2, "0")}`;
}

/** Amounts that stand in pairs side by side, retail before wholesale. */
export function pairsIn(text: string): [retail: number, wholesale: number][] {
  const cents = centsIn(text);
  if (cents.length % 2 !== 0) throw new Error(`Not each amount has its pair: ${text}`);
  const retail = cents.filter((_, index) => index % 2 === 0);
  return retail.map((amount, index) => [amount, cents[2 * index + 1] as number]);
}
