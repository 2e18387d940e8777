import { createHash } from "node:crypto";
import { AppError } from "./errors";

/** Where a page of a sorted list starts: after the row with this sort value and, among equals, this id. */
export type SortedPlace = { value: string; id: string };

const FORM = /^([0-9a-f-]{36}) ([\w-]{12}) (.*)$/s;

/** What a cursor holds to: the sort and filters of the list that handed it out. */
function sealOf(list: unknown): string {
  return createHash("sha256").update(JSON.stringify(list)).digest("base64url").slice(0, 12);
}

/** `list`: sort and filters, in the same form each time. */
export function encodeSortedCursor(list: unknown, { value, id }: SortedPlace): string {
  return Buffer.from(`${id} ${sealOf(list)} ${value}`, "utf8").toString("base64url");
}

/** Null on the first page; throws `invalid_cursor` for a cursor of another list, sort or filter, or of none. */
export function decodeSortedCursor(list: unknown, cursor: string | undefined): SortedPlace | null {
  if (cursor === undefined) return null;
  const [, id, seal, value] = partsOf(cursor) ?? [];
  if (id === undefined || value === undefined || seal !== sealOf(list)) throw new AppError("invalid_cursor");
  return { id, value };
}

/** Whether some sorted list can have handed it out. */
export function isSortedCursor(cursor: string): boolean {
  return partsOf(cursor) !== null;
}

function partsOf(cursor: string): RegExpExecArray | null {
  const parts = FORM.exec(Buffer.from(cursor, "base64url").toString("utf8"));
  return parts && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(parts[1] ?? "") ? parts : null;
}
