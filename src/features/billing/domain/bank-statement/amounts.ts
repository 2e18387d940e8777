import { currencyExponent } from "@/core/currencies";
import type { DecimalMark } from "./fields";

/** Marks between thousands that are no decimal mark anywhere: spaces of all kinds, apostrophes. */
const SPACES = /[\s\u00a0\u2009\u202f'’]/g;

type Parts = { digits: string; isNegative: boolean };

/** Digits and marks of a cell, without currency, sign and spaces; null when something else stands in it. */
function partsOf(cell: string): Parts | null {
  let text = cell.trim().replace(/^'/, "").replaceAll(SPACES, "").replace(/[−–]/g, "-").toUpperCase();
  let isNegative = false;
  const brackets = /^\((.*)\)$/.exec(text);
  if (brackets) {
    isNegative = true;
    text = brackets[1] ?? "";
  }
  text = text
    .replace(/^([+-]?)(?:[A-Z]{0,3}[€$£¥]|[A-Z]{3})/, "$1")
    .replace(/(?:€|\$|£|¥|EUR|[A-Z]{3})([+-]?)$/, "$1");
  const signed = /^([+-]?)([\d.,]+)([+-]?)(CR|DR|H|S)?$/.exec(text);
  if (!signed || (signed[1] && signed[3])) return null;
  if (signed[1] === "-" || signed[3] === "-" || signed[4] === "DR" || signed[4] === "S")
    isNegative = !isNegative;
  return { digits: signed[2] ?? "", isNegative };
}

/**
 * The decimal mark of columns of amounts: "ask" when "1.234" could be a thousand or one, and no other amount tells.
 * One column has one mark.
 */
export function decimalMarkOf(cells: readonly string[]): DecimalMark | "ask" {
  const hints = new Set(cells.map((cell) => hintOf(partsOf(cell)?.digits ?? "")));
  const isPoint = hints.has(".");
  const isComma = hints.has(",");
  if (isPoint !== isComma) return isPoint ? "." : ",";
  return isPoint || hints.has("ask") ? "ask" : ".";
}

function hintOf(digits: string): DecimalMark | "ask" | null {
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (last < 0) return null;
  const mark = digits[last] as DecimalMark;
  const other: DecimalMark = mark === "." ? "," : ".";
  if (digits.includes(other)) return mark;
  if (digits.indexOf(mark) !== last) return other;
  const isThousands = /^[1-9]\d{0,2}$/.test(digits.slice(0, last)) && digits.length - last === 4;
  return isThousands ? "ask" : mark;
}

/**
 * Minor units of a cell such as "1.234,56", "-1,234.56 EUR", "(12.00)" or "12,00-"; null for what is no amount of the
 * currency, and for one beyond what is exact.
 */
export function readAmount(cell: string, mark: DecimalMark, currency: string): number | null {
  const parts = partsOf(cell);
  if (!parts) return null;
  const thousands = mark === "." ? "," : ".";
  const [whole = "", decimals = "", surplus] = parts.digits.split(mark);
  if (surplus !== undefined) return null;
  const isGrouped = thousands === "," ? /^\d{1,3}(,\d{3})+$/ : /^\d{1,3}(\.\d{3})+$/;
  if (!/^\d+$/.test(whole) && !isGrouped.test(whole)) return null;
  const exponent = currencyExponent(currency);
  // "12.500" of a currency with two decimals is 12.50; "12.505" is no amount of it.
  if (!/^\d*$/.test(decimals) || /[1-9]/.test(decimals.slice(exponent))) return null;
  const minor = Number(whole.replaceAll(thousands, "") + decimals.slice(0, exponent).padEnd(exponent, "0"));
  if (!Number.isSafeInteger(minor)) return null;
  return parts.isNegative && minor !== 0 ? -minor : minor;
}

/** The currency that a cell or a heading names: "EUR", "Betrag (€)". "$" alone could be one of many. */
export function currencyIn(text: string): string | null {
  const code = /(?:^|[^A-Za-z])([A-Z]{3})(?:[^A-Za-z]|$)/.exec(text)?.[1];
  if (code) return code;
  if (text.includes("€")) return "EUR";
  return text.includes("£") ? "GBP" : null;
}
