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
export { sheetOf } from "./wording/sheet-of";
