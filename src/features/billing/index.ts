export { formatInvoiceNumber, parseInvoiceNumber } from "./domain/invoice-number";
export { dueOf, INVOICE_TRANSITIONS, isOverdue, isPayable } from "./domain/invoice-states";
export { addTax, isEuVatNumber, type Tax, type TaxTreatment, taxOf } from "./domain/tax";
export type {
  BalanceDto,
  CreditNoteDto,
  InvoiceDto,
  InvoiceLineDto,
  InvoiceRowDto,
  InvoiceStatus,
  PaymentDto,
  StatementDto,
  StatementEntryDto,
} from "./dto";
export * from "./schemas";
export { creditInvoice } from "./service/credit-invoice";
export { serviceCreditRow } from "./service/credit-note-row";
export { getBalance } from "./service/get-balance";
export { exportStatement, getStatement } from "./service/get-statement";
export { getInvoice, listInvoices } from "./service/list-invoices";
export { listPayments } from "./service/list-payments";
export { exchangeRateOf, newInvoiceRows } from "./service/new-invoice";
export { orderInvoiceRows } from "./service/order-invoice";
export { payInvoiceFromBalance } from "./service/pay-invoice-from-balance";
export { type GatewaySource, type NewPayment, type PaymentSource, paymentRow } from "./service/payment-row";
export { type ReceivedPayment, receivePayment } from "./service/receive-payment";
export { recordBankTransfer } from "./service/record-bank-transfer";
export { chargeLine, type ServiceCharge, serviceInvoiceRows } from "./service/service-invoice";
export { type MoneyResult, settleInvoice } from "./service/settle-invoice";
export { joinRecords, paidRecords, type Records, settlementRecords } from "./service/settlement";
export { STATEMENT_KINDS, type StatementKind } from "./service/statement-entries";
export { topUpBalance } from "./service/top-up-balance";
