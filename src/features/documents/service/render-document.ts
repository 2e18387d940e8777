import { AppError } from "@/core/errors";
import { renderSheet, type Sheet } from "@/integrations/documents";
import type { BusinessDocument } from "../domain/model";
import { sheetOf } from "../wording/sheet-of";

/** A file as it is handed out. */
export type DocumentFile = { name: string; contentType: "application/pdf"; content: Uint8Array<ArrayBuffer> };

/** Beyond it a document takes seconds of the server's time. */
export const MAX_ROWS = 5_000;

/** Documents at once in a process: the others wait, so that pages go on being answered. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Renders a document under the name of its file. Throws `state_conflict` for one of more than 5 000 rows. */
export async function renderDocument(document: BusinessDocument, name: string): Promise<DocumentFile> {
  const sheet = sheetOf(document);
  if (sheet.table.rows.length > MAX_ROWS)
    throw new AppError("state_conflict", { detail: `A PDF has at most ${MAX_ROWS} lines.` });
  return { name: `${name}.pdf`, contentType: "application/pdf", content: await inTurn(sheet) };
}

async function inTurn(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return new Uint8Array(await renderSheet(sheet));
  } finally {
    // Whoever waits takes this one's place.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
