import { formatMajor, parseTyped } from "@/core/money";
import type { DraftDto } from "@/features/billing";

/** A line as it is typed. `key` tells rows apart. */
export type LineDraft = {
  key: string;
  description: string;
  quantity: string;
  unit: string;
  periodStart: string;
  periodEnd: string;
};

export type InvoiceDraft = { lines: LineDraft[]; note: string; dueDays: string };

export function emptyLine(key: string): LineDraft {
  return { key, description: "", quantity: "1", unit: "", periodStart: "", periodEnd: "" };
}

export function invoiceDraftOf(draft: Pick<DraftDto, "lines" | "note" | "dueDays">): InvoiceDraft {
  return {
    lines: draft.lines.map(({ description, quantity, unit, periodStart, periodEnd }, index) => ({
      key: `${index}`,
      description,
      quantity: String(quantity),
      unit: formatMajor(unit.amount, unit.currency),
      periodStart: periodStart ?? "",
      periodEnd: periodEnd ?? "",
    })),
    note: draft.note ?? "",
    dueDays: draft.dueDays === null ? "" : String(draft.dueDays),
  };
}

/** What a line comes to, in minor units; null while it says no amount. */
export function lineAmount({ quantity, unit }: LineDraft, currency: string): number | null {
  const [count, unitMinor] = [countOf(quantity), parseTyped(unit, currency)];
  if (count === null || unitMinor === null) return null;
  const amount = count * unitMinor;
  return Number.isSafeInteger(amount) ? amount : null;
}

type Texts = Record<"quantity" | "amount" | "days" | "text", string>;

/** What the verbs take, from what was typed; or the messages beside the fields, by the verbs' own paths. */
export function readInvoiceDraft(draft: InvoiceDraft, currency: string, texts: Texts) {
  const errors: Record<string, string> = {};
  const need = <T>(value: T | null, path: string, text: string): T | null => {
    if (value === null) errors[path] = text;
    return value;
  };
  const lines = draft.lines.map((line, index) => {
    const at = (field: string) => `lines.${index}.${field}`;
    if (line.description.trim() === "") errors[at("description")] = texts.text;
    return {
      description: line.description,
      quantity: need(countOf(line.quantity), at("quantity"), texts.quantity) ?? 1,
      unitMinor: need(parseTyped(line.unit, currency), at("unitMinor"), texts.amount) ?? 0,
      periodStart: line.periodStart || null,
      periodEnd: line.periodEnd || null,
    };
  });
  const typed = draft.dueDays.trim();
  const days = /^\d{1,3}$/.test(typed) && Number(typed) <= 365 ? Number(typed) : null;
  const dueDays = typed === "" ? null : need(days, "dueDays", texts.days);
  return { input: { lines, note: draft.note, dueDays }, errors };
}

function countOf(text: string): number | null {
  const count = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  return count >= 1 && count <= 10_000 ? count : null;
}
