import { z } from "zod";
import type { InvoiceRowDto } from "@/features/billing";
import { idOf, moneySchema, timestamp } from "./shared";

/** An invoice without its lines and payments. */
export const invoiceSummary = {
  id: idOf("invoice"),
  object: z.literal("invoice"),
  number: z.string().meta({ example: "INV-000123" }),
  status: z.enum(["issued", "part_paid", "paid", "void", "overdue"]),
  order: idOf("order").nullable(),
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
  updated_at: timestamp,
};

/** As it stands in its order: an object in the place of an id has no other in it. */
export const invoiceOfOrderSchema = z.strictObject(invoiceSummary).meta({ id: "InvoiceOfOrder" });

export function presentInvoiceSummary(dto: InvoiceRowDto): z.input<typeof invoiceOfOrderSchema> {
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
    updated_at: dto.updatedAt,
  };
}
