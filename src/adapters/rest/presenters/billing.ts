import { z } from "zod";
import type { BalanceDto, InvoiceDto, InvoiceLineDto, PaymentDto } from "@/features/billing";
import { invoiceSummary, presentInvoiceSummary } from "./invoice-summary";
import { orderSchema } from "./orders";
import { bps, expandable, idOf, moneySchema, rule, timestamp } from "./shared";

export const paymentSchema = z
  .strictObject({
    id: idOf("payment"),
    object: z.literal("payment"),
    method: z.string().meta({ description: "`balance`, or the gateway: `bank_transfer`, `stripe`" }),
    reference: z.string().nullable(),
    amount: moneySchema,
    invoices: z
      .array(z.strictObject({ invoice: idOf("invoice"), number: z.string(), amount: moneySchema }))
      .meta({ description: "What it paid; empty for a top-up of the balance" }),
    received_at: timestamp,
    created_at: timestamp,
    updated_at: timestamp,
  })
  .meta({ id: "Payment" });

const invoiceLineSchema = z
  .strictObject({
    kind: z
      .enum(["base", "setup", "option", "change", "renewal", "item"])
      .meta({ description: "`item`: written by the provider by hand" }),
    description: z.string(),
    quantity: z.int(),
    retail: moneySchema,
    discount_bps: bps,
    wholesale: moneySchema,
    amount: moneySchema.meta({ description: "Before tax" }),
    tax: moneySchema,
    rule,
  })
  .meta({ id: "InvoiceLine" });

const summary = { ...invoiceSummary, order: expandable("order", orderSchema).nullable() };

export const invoiceSummarySchema = z.strictObject(summary).meta({ id: "InvoiceSummary" });

export const invoiceSchema = z
  .strictObject({
    ...summary,
    tax_rate: z.strictObject({
      treatment: z.enum(["none", "standard", "exempt", "reverse_charge", "outside"]),
      country: z.string().nullable().meta({ description: "Whose rate it is, ISO 3166-1 alpha-2" }),
      bps,
    }),
    lines: z.array(invoiceLineSchema),
    payments: z.array(paymentSchema),
  })
  .meta({ id: "Invoice" });

export const balanceSchema = z
  .strictObject({
    object: z.literal("balance"),
    balance: moneySchema,
    credit_limit: moneySchema.meta({ description: "How far the balance may go below zero" }),
    available: moneySchema.meta({ description: "balance + credit_limit" }),
  })
  .meta({ id: "Balance" });

export function presentInvoice(dto: InvoiceDto): z.input<typeof invoiceSchema> {
  return {
    ...presentInvoiceSummary(dto),
    tax_rate: { treatment: dto.taxRate.treatment, country: dto.taxRate.country, bps: dto.taxRate.bps },
    lines: dto.lines.map(presentInvoiceLine),
    payments: dto.payments.map(presentPayment),
  };
}

function presentInvoiceLine(dto: InvoiceLineDto): z.input<typeof invoiceLineSchema> {
  return {
    kind: dto.kind,
    description: dto.description,
    quantity: dto.quantity,
    retail: dto.retailUnit,
    discount_bps: dto.discountBps,
    wholesale: dto.unit,
    amount: dto.amount,
    tax: dto.tax,
    rule: dto.rule,
  };
}

export function presentPayment(dto: PaymentDto): z.input<typeof paymentSchema> {
  return {
    id: dto.id,
    object: "payment",
    method: dto.method,
    reference: dto.reference,
    amount: dto.amount,
    invoices: dto.invoices.map(({ id, number, amount }) => ({ invoice: id, number, amount })),
    received_at: dto.receivedAt,
    created_at: dto.createdAt,
    // A payment never changes.
    updated_at: dto.createdAt,
  };
}

export function presentBalance(dto: BalanceDto): z.input<typeof balanceSchema> {
  return { object: "balance", balance: dto.balance, credit_limit: dto.creditLimit, available: dto.available };
}
