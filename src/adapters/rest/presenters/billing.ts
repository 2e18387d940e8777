import { z } from "zod";
import type { BalanceDto, InvoiceDto, InvoiceLineDto, InvoiceRowDto, PaymentDto } from "@/features/billing";
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

const summary = {
  id: idOf("invoice"),
  object: z.literal("invoice"),
  number: z.string().meta({ example: "INV-000123" }),
  status: z.enum(["issued", "part_paid", "paid", "void", "overdue"]),
  order: expandable("order", orderSchema).nullable(),
  net: moneySchema.meta({ description: "The sum of the lines, before tax" }),
  tax: moneySchema,
  total: moneySchema.meta({ description: "net + tax" }),
  paid: moneySchema,
  credited: moneySchema.meta({ description: "Written off by credit notes; due = total - paid - credited" }),
  due: moneySchema,
  issued_at: timestamp,
  due_at: timestamp,
  paid_at: timestamp.nullable(),
  created_at: timestamp,
};

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
    updated_at: timestamp,
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

export function presentInvoiceSummary(dto: InvoiceRowDto): z.input<typeof invoiceSummarySchema> {
  return {
    id: dto.id,
    object: "invoice",
    number: dto.number,
    status: dto.status,
    order: dto.orderId,
    net: dto.net,
    tax: dto.tax,
    total: dto.total,
    paid: dto.paid,
    credited: dto.credited,
    due: dto.due,
    issued_at: dto.issuedAt,
    due_at: dto.dueAt,
    paid_at: dto.paidAt,
    created_at: dto.issuedAt,
  };
}

export function presentInvoice(dto: InvoiceDto): z.input<typeof invoiceSchema> {
  return {
    ...presentInvoiceSummary(dto),
    tax_rate: { treatment: dto.taxRate.treatment, country: dto.taxRate.country, bps: dto.taxRate.bps },
    lines: dto.lines.map(presentInvoiceLine),
    payments: dto.payments.map(presentPayment),
    updated_at: dto.updatedAt,
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
  };
}

export function presentBalance(dto: BalanceDto): z.input<typeof balanceSchema> {
  return { object: "balance", balance: dto.balance, credit_limit: dto.creditLimit, available: dto.available };
}
