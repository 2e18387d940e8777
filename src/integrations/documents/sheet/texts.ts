import type { Weight } from "../fonts/families";
import type { Sheet } from "./model";

/** Every text of a sheet with every weight that it may be set in, each once: what its fonts are chosen from. */
export function textsOf(sheet: Sheet): { text: string; weight: Weight }[] {
  const { letterhead, recipient, table } = sheet;
  const pairs = [...sheet.facts, ...sheet.totals, ...sheet.notes.flatMap((note) => note.pairs)];
  const strong = [
    letterhead.name,
    recipient.name,
    sheet.title,
    ...table.columns,
    ...sheet.totals.flatMap(({ label, value }) => [label, value]),
    ...sheet.notes.flatMap(({ heading }) => heading ?? []),
  ];
  const plain = [
    letterhead.name,
    ...letterhead.lines,
    ...letterhead.footer,
    sheet.title,
    recipient.label,
    ...recipient.lines,
    ...pairs.flatMap(({ label, value }) => [label, value]),
    ...sheet.introduction,
    table.empty,
    ...table.rows.flatMap(({ cells, details }) => [...cells, ...details]),
    ...sheet.notes.flatMap(({ lines }) => lines),
    // All digits, for every page there may be.
    sheet.pageLabel(1_234_567_890, 1_234_567_890),
  ];
  return [
    ...[...new Set(strong)].map((text) => ({ text, weight: 600 as const })),
    ...[...new Set(plain)].map((text) => ({ text, weight: 400 as const })),
  ];
}
