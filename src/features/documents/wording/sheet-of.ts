import type { Sheet } from "@/integrations/documents";
import type { BusinessDocument } from "../domain/model";
import { creditNoteSheet } from "./credit-note-sheet";
import { priceListSheet, servicesSheet } from "./customer-sheets";
import { invoiceSheet } from "./invoice-sheet";
import { statementSheet } from "./statement-sheet";

/** A document in words: what the renderer puts on paper. */
export function sheetOf(document: BusinessDocument): Sheet {
  switch (document.kind) {
    case "invoice":
      return invoiceSheet(document);
    case "credit_note":
      return creditNoteSheet(document);
    case "statement":
      return statementSheet(document);
    case "price_list":
      return priceListSheet(document);
    case "services":
      return servicesSheet(document);
  }
}
