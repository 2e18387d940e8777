export type {
  BankAccount,
  BusinessDocument,
  CreditNoteDocument,
  DocumentLine,
  InvoiceDocument,
  Party,
  Seller,
  StatementDocument,
  StatementEntry,
  TaxSum,
} from "./domain/model";
export * from "./schemas";
export { getCreditNotePdf } from "./service/get-credit-note-pdf";
export { getInvoicePdf } from "./service/get-invoice-pdf";
export { getSamplePdf } from "./service/get-sample-pdf";
export { getStatementPdf } from "./service/get-statement-pdf";
export { type DocumentFile, renderDocument } from "./service/render-document";
export { sheetOf } from "./wording/sheet-of";
