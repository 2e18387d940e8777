export { ATTEMPT_TRANSITIONS, type AttemptStatus } from "./domain/attempt-states";
export { formatInvoiceNumber, parseInvoiceNumber } from "./domain/invoice-number";
export { dueOf, INVOICE_TRANSITIONS, isOverdue, isPayable } from "./domain/invoice-states";
export { addTax, isEuVatNumber, type Tax, type TaxTreatment, taxOf } from "./domain/tax";
export type {
  AttemptDto,
  BalanceDto,
  CheckoutDto,
  CreditNoteDto,
  GatewayRefundDto,
  InvoiceDto,
  InvoiceLineDto,
  InvoiceRowDto,
  InvoiceStatus,
  PaymentDto,
  PaymentSettingsDto,
  SavedMethodDto,
  StatementDto,
  StatementEntryDto,
} from "./dto";
export * from "./schemas";
export { creditInvoice } from "./service/credit-invoice";
export { serviceCreditRow } from "./service/credit-note-row";
export { applyGatewayEvent } from "./service/gateways/apply-gateway-event";
export { checkPayment } from "./service/gateways/check-payment";
export { listAttempts } from "./service/gateways/list-attempts";
export { chargePreferredMethod, payWithSavedMethod } from "./service/gateways/pay-with-saved-method";
export { getPaymentSettings, setAutoTopUp, setPreferredMethod } from "./service/gateways/payment-settings";
export { reconcilePayments } from "./service/gateways/reconcile-payments";
export { listGatewayRefunds, refundToGateway } from "./service/gateways/refund-to-gateway";
export { runAutoTopUps } from "./service/gateways/run-auto-top-ups";
export { listSavedMethods, removePaymentMethod } from "./service/gateways/saved-methods";
export { startCheckout, startTopUp } from "./service/gateways/start-checkout";
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
export { joinRecords, type Records, settlementRecords } from "./service/settlement";
export { STATEMENT_KINDS, type StatementKind } from "./service/statement-entries";
export { topUpBalance } from "./service/top-up-balance";
