const MOST = 10n ** 15n;

/**
 * A number as decimal text, exactly as it was typed but for needless zeros before it; null for what is no number, has
 * more than ten decimals, or is beyond ±10^15. Nothing is rounded.
 */
export function decimalText(text: string): string | null {
  const match = /^(-?)0*(\d{1,16})(?:\.(\d{1,10}))?$/.exec(text);
  if (!match) return null;
  const [, sign = "", whole = "", decimals = ""] = match;
  const isZero = /^0+$/.test(decimals);
  if (BigInt(whole) > MOST || (BigInt(whole) === MOST && decimals !== "" && !isZero)) return null;
  const number = decimals ? `${whole}.${decimals}` : whole;
  return sign && !/^[0.]+$/.test(number) ? `-${number}` : number;
}
