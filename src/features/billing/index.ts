export type { BalanceDto, FundHoldDto, StatementDto, StatementEntryDto } from "./account-dto";
export type {
  BankStatementDto,
  StatementOutcome,
  StatementResultDto,
  StatementRowDto,
  StatementSuggestionDto,
  StatementTargetDto,
} from "./bank-dto";
export * from "./bank-schemas";
export {
  type AccountSums,
  LEDGER_ACCOUNT_KINDS,
  type LedgerAccountDto,
  type LedgerAccountKind,
  type LedgerEntryDto,
  type TrialBalanceDto,
  type TrialBalanceRowDto,
} from "./books-dto";
export * from "./books-schemas";
export * from "./credit-schemas";
export { ATTEMPT_TRANSITIONS, type AttemptStatus } from "./domain/attempt-states";
export {
  DATE_ORDERS,
  DECIMAL_MARKS,
  STATEMENT_FIELDS,
  type StatementColumns,
  type StatementField,
} from "./domain/bank-statement/fields";
export type { StatementMapping, StatementQuestion } from "./domain/bank-statement/statement";
export { expiryOf } from "./domain/card-expiry";
export { formatInvoiceNumber, parseInvoiceNumber } from "./domain/invoice-number";
export { dueOf, INVOICE_TRANSITIONS, isOverdue, isPayable } from "./domain/invoice-states";
export { toleranceIn } from "./domain/rounding";
export { addTax, isEuCountry, isEuVatNumber, type Tax, type TaxTreatment, taxOf } from "./domain/tax";
export * from "./draft-schemas";
export type {
  AttemptDto,
  BillingProfileDto,
  CheckoutDto,
  CreditNoteDetailDto,
  CreditNoteDto,
  DisputeDto,
  DraftDto,
  DraftRowDto,
  GatewayRefundDto,
  InvoiceDto,
  InvoiceLineDto,
  InvoiceRowDto,
  InvoiceStatus,
  InvoiceSumsDto,
  PaymentDto,
  PaymentSettingsDto,
  SavedMethodDto,
  TaxDto,
  TransferRateDto,
} from "./dto";
export * from "./profile-schemas";
export * from "./schemas";
export { acceptDifference } from "./service/accept-difference";
export { checkBankStatement } from "./service/bank-statement/check-bank-statement";
export { recordBankStatement } from "./service/bank-statement/record-bank-statement";
export { getBillingProfile } from "./service/billing-profile";
export { exportLedgerAccount, getLedgerAccount } from "./service/books/get-ledger-account";
export { exportTrialBalance, getTrialBalance } from "./service/books/get-trial-balance";
export { creditInvoice } from "./service/credit-invoice";
export { serviceCreditRow } from "./service/credit-note-row";
export { exportInvoices } from "./service/export-invoices";
export { holdFunds, listHolds, releaseHold } from "./service/fund-holds";
export { applyGatewayEvent } from "./service/gateways/apply-gateway-event";
export { checkPayment } from "./service/gateways/check-payment";
export { listAttempts } from "./service/gateways/list-attempts";
export { countDisputes, listDisputes } from "./service/gateways/list-disputes";
export { chargePreferredMethod, payWithSavedMethod } from "./service/gateways/pay-with-saved-method";
export { getPaymentSettings, setAutoTopUp, setPreferredMethod } from "./service/gateways/payment-settings";
export { reconcilePayments } from "./service/gateways/reconcile-payments";
export { listGatewayRefunds, refundToGateway } from "./service/gateways/refund-to-gateway";
export { runAutoTopUps } from "./service/gateways/run-auto-top-ups";
export { listSavedMethods, removePaymentMethod } from "./service/gateways/saved-methods";
export { startCheckout, startTopUp } from "./service/gateways/start-checkout";
export { warnOfExpiringCards } from "./service/gateways/warn-of-expiring-cards";
export { getBalance } from "./service/get-balance";
export { countDrafts, getDraft, listDrafts } from "./service/get-draft";
export { exportStatement, getStatement } from "./service/get-statement";
export { issueDraft } from "./service/issue-draft";
export { getCreditNote, listCreditNotes } from "./service/list-credit-notes";
export { getInvoice, getInvoices, listInvoices, sumInvoices } from "./service/list-invoices";
export { getPayment, getPayments, listPayments } from "./service/list-payments";
export { exchangeRateOf, newInvoiceRows } from "./service/new-invoice";
export { orderInvoiceRows } from "./service/order-invoice";
export { payInvoiceFromBalance } from "./service/pay-invoice-from-balance";
export { type GatewaySource, type NewPayment, type PaymentSource, paymentRow } from "./service/payment-row";
export { type ReceivedPayment, receivePayment } from "./service/receive-payment";
export { listTransferRates } from "./service/received-in";
export { recordBankTransfer } from "./service/record-bank-transfer";
export { chargeLine, type ServiceCharge, serviceInvoiceRows } from "./service/service-invoice";
export { setCreditLimit } from "./service/set-credit-limit";
export {
  type MoneyResult,
  type ReadInvoice,
  settleFromBalance,
  settleInvoice,
} from "./service/settle-invoice";
export { joinRecords, paidRecords, type Records, settlementRecords } from "./service/settlement";
export { STATEMENT_KINDS, type StatementKind } from "./service/statement-entries";
export { invoiceTotals, taxFor } from "./service/tax-for";
export { topUpBalance } from "./service/top-up-balance";
export { updateBillingProfile, updateOwnBillingProfile } from "./service/update-billing-profile";
export { voidInvoice } from "./service/void-invoice";
export { createDraft, deleteDraft, updateDraft } from "./service/write-draft";
