import { mayClient } from "@/core/access";
import { AppError } from "@/core/errors";
import { newId, toPublicId } from "@/core/ids";
import { type Context, callMoneyFunction } from "@/db";
import { activityRow, eventRow, type Idempotency, type KeptAnswer } from "@/features/activity";
import {
  type MoneyResult,
  type PaymentSource,
  paymentRow,
  type ServiceCharge,
  serviceInvoiceRows,
  settlementRecords,
} from "@/features/billing";
import type { Catalog } from "@/features/catalog";
import type { PricingBasis } from "@/features/pricing";
import { tierMoveRecords } from "@/features/resellers";
import { getSettingsAt } from "@/features/settings";
import type { ServiceChargeDto, ServiceDto } from "../dto";
import { creditRows } from "./credit";
import {
  changesWhatRuns,
  type PendingChange,
  type ServiceRow,
  serviceObject,
  toServiceDto,
} from "./service-row";

/** An idempotent request whose answer is kept with the effect. */
export type KeepCharge = Idempotency & { status: number; render: (charge: ServiceChargeDto) => string };

/** The outcome, or the answer that an equal request got before. */
export type ChargeResult = { charge: ServiceChargeDto; replay: null } | { charge: null; replay: KeptAnswer };

export type NewCharge = {
  service: ServiceRow;
  change: PendingChange;
  charge: ServiceCharge;
  /** The owner's terms, and what its invoices rest on. */
  basis: PricingBasis;
  catalog: Catalog;
  /** The service as it will be once the charge is settled. */
  after: Partial<ServiceRow>;
  /** What of the service's invoices was refunded when it was priced: where more is by now, it is refused. */
  expectedRefundedMinor?: number;
  idempotency: KeepCharge | undefined;
};

const FROM_BALANCE: PaymentSource = { method: "balance" };

/**
 * Charges a change or a renewal in one statement: from the balance, where it covers that and the actor may pay from it,
 * and at once; otherwise by an open invoice, and the change waits for it. A negative amount is credited to the balance.
 */
export async function chargeService(ctx: Context, charge: NewCharge): Promise<ChargeResult> {
  if (charge.charge.amountMinor <= 0) return write(ctx, charge, "nothing");
  if (ctx.actor.kind === "client" && !mayClient(ctx.actor, "order:pay")) return write(ctx, charge, "invoice");
  try {
    return await write(ctx, charge, "balance");
  } catch (error) {
    if (!(error instanceof AppError && error.code === "insufficient_balance")) throw error;
    return write(ctx, charge, "invoice");
  }
}

async function write(
  ctx: Context,
  input: NewCharge,
  pay: "nothing" | "balance" | "invoice",
): Promise<ChargeResult> {
  const { service, change, charge, catalog } = input;
  const { clientId } = service;
  const now = ctx.clock.now();
  const invoiceId = pay === "nothing" ? null : newId(now);
  const settings = await getSettingsAt(ctx, catalog.version);
  const invoice = invoiceId
    ? serviceInvoiceRows({
        id: invoiceId,
        clientId,
        serviceId: service.id,
        currency: service.currency,
        priceKind: input.basis.terms.kind,
        billing: input.basis.billing,
        charge,
        exchangeRates: catalog.exchangeRates,
        settings,
        now,
      })
    : null;
  const credit = charge.amountMinor < 0 ? creditRows(ctx, input, settings) : null;
  const totalMinor = invoice?.totalMinor ?? -(credit?.row.amount_minor ?? 0);
  const dto = outcomeOf(input, pay, { id: invoiceId, totalMinor }, now);
  const records = chargeRecords(ctx, input, dto, invoiceId);
  const payment =
    pay === "balance" && invoice && invoiceId
      ? paidFromBalance(ctx, service, invoiceId, invoice.totalMinor)
      : null;
  const result = await callMoneyFunction<MoneyResult>(ctx, "charge_service", {
    client_id: clientId,
    service_id: service.id,
    expected_revision: service.revision,
    at: now.toISOString(),
    change,
    ...invoice?.rows,
    ...(payment && { payment: payment.row }),
    ...(credit && { credit_note: credit.row }),
    ...(changesWhatRuns(change) && { action_id: newId(now) }),
    ...(input.expectedRefundedMinor !== undefined && {
      expected_refunded_minor: input.expectedRefundedMinor,
    }),
    tier_records: tierMoveRecords(ctx, clientId),
    activity: [...records.activity, ...(payment?.activity ?? []), ...(credit?.activity ?? [])],
    events: [...records.events, ...(payment?.events ?? []), ...(credit?.events ?? [])],
    idempotency: keptRow(ctx, clientId, input.idempotency, dto),
  });
  if (!result.replay) return { charge: dto, replay: null };
  const { status, response, body_hash: bodyHash } = result.replay;
  return { charge: null, replay: { status, response, bodyHash } };
}

/** What the answer says, known before the statement runs, so that it can be kept in it. */
function outcomeOf(
  { service, change, charge, after }: NewCharge,
  pay: "nothing" | "balance" | "invoice",
  { id: invoiceId, totalMinor }: { id: string | null; totalMinor: number },
  now: Date,
): ServiceChargeDto {
  const waits = pay === "invoice";
  const pending = waits ? { pendingChange: change, pendingInvoiceId: invoiceId } : after;
  const outcome =
    pay === "invoice" ? "waiting" : pay === "balance" ? "paid" : charge.amountMinor < 0 ? "credited" : "free";
  return {
    service: toServiceDto({ ...service, ...pending, updatedAt: now } as ServiceRow),
    outcome,
    net: { amount: charge.amountMinor, currency: service.currency },
    total: { amount: totalMinor === 0 ? 0 : totalMinor, currency: service.currency },
    invoiceId: invoiceId && toPublicId("invoice", invoiceId),
  };
}

function chargeRecords(
  ctx: Context,
  { service, change }: NewCharge,
  { service: dto, net, total, outcome }: ServiceChargeDto,
  invoiceId: string | null,
) {
  const { clientId } = service;
  const waits = outcome === "waiting";
  const invoice = invoiceId && toPublicId("invoice", invoiceId);
  const done = change.kind === "change" ? "service.changed" : "service.renewed";
  const asked = change.kind === "change" ? "service.change_requested" : "service.renewal_requested";
  const created = invoice && {
    id: invoice,
    object: "invoice",
    status: "issued",
    order: null,
    service: dto.id,
    total,
  };
  return {
    activity: [
      activityRow(ctx, {
        action: waits ? asked : done,
        clientId,
        object: serviceObject(service),
        before: shownCharge(toServiceDto(service)),
        after: { ...shownCharge(waits ? { ...dto, ...plannedOf(change, dto) } : dto), net, invoice },
      }),
    ],
    events: [
      ...(waits ? [] : [eventRow(ctx, { type: done, clientId, object: dto })]),
      ...(created ? [eventRow(ctx, { type: "invoice.created", clientId, object: created })] : []),
    ],
  };
}

/** What the log shows of a service that is changed or renewed. */
export function shownCharge({ product, cycle, recurring, periodEnd }: ServiceDto) {
  return { product: product.name, cycle, recurring, period_end: periodEnd };
}

function plannedOf(change: PendingChange, { recurring: { currency }, product }: ServiceDto) {
  const recurring = { amount: change.recurring_minor, currency };
  return change.kind === "renewal"
    ? { recurring, periodEnd: change.period_end }
    : {
        recurring,
        product: { ...product, name: change.product_name },
        ...(change.cycle && { cycle: change.cycle, periodEnd: change.period_end }),
      };
}

function paidFromBalance(ctx: Context, service: ServiceRow, invoiceId: string, amountMinor: number) {
  const { clientId, currency } = service;
  const payment = { id: newId(ctx.clock.now()), clientId, amountMinor, currency, source: FROM_BALANCE };
  const name = toPublicId("invoice", invoiceId);
  const records = settlementRecords(ctx, payment, { id: invoiceId, name, before: null, orderId: null });
  return { row: paymentRow(ctx, payment), ...records };
}

function keptRow(ctx: Context, clientId: string, keep: KeepCharge | undefined, dto: ServiceChargeDto) {
  if (!keep) return null;
  return {
    client_id: clientId,
    method: keep.method,
    path: keep.path,
    key: keep.key,
    body_hash: `\\x${keep.bodyHash}`,
    status: keep.status,
    response: keep.render(dto),
    created_at: ctx.clock.now().toISOString(),
  };
}
