import { newId } from "@/core/ids";
import type { Context, Prisma, Tx } from "@/db";
import { activityRow, eventRow } from "@/features/activity";
import type { CreateCustomerInput } from "../schemas";
import { customerFacts, toCustomerDto } from "./customer-row";
import type { CustomerImportPlan } from "./plan-customer-import";

type Row = Prisma.CustomerGetPayload<object>;

/** Writes a plan in few statements, however many lines it has: rows, and a log row and an event for each. */
export async function writeImport(
  tx: Tx,
  ctx: Context,
  resellerId: string,
  plan: CustomerImportPlan,
): Promise<void> {
  const now = ctx.clock.now();
  const created = plan.created.map((fields) => newRow(resellerId, fields, now));
  const updated = plan.updated.map(({ before, fields }) => ({
    ...before,
    ...withoutAbsent(fields),
    updatedAt: now,
  }));
  await writeRows(tx, resellerId, created, updated);
  const before = new Map(plan.updated.map((one) => [one.before.id, one.before]));
  const rows = [...created, ...updated];
  const records = {
    activity: rows.map((row) => logged(ctx, row, before.get(row.id))),
    events: rows.map((row) =>
      eventRow(ctx, {
        type: before.has(row.id) ? "customer.updated" : "customer.created",
        clientId: resellerId,
        object: toCustomerDto(row),
      }),
    ),
  };
  await tx.$executeRaw`SELECT write_records(${JSON.stringify(records)}::jsonb)`;
}

/** As the database has it afterwards: thousands are not read again. */
function newRow(resellerId: string, fields: CreateCustomerInput, now: Date): Row {
  return {
    id: newId(now),
    resellerId,
    name: fields.name,
    email: fields.email,
    company: fields.company ?? null,
    phone: fields.phone ?? null,
    country: fields.country ?? null,
    externalId: fields.externalId ?? null,
    locale: fields.locale ?? null,
    metadata: {},
    archivedAt: null,
    createdAt: now,
    updatedAt: now,
    revenueMinor: 0n,
    lastOrderAt: null,
    mergedIntoId: null,
  };
}

/** What a line leaves out stays. */
function withoutAbsent(fields: CreateCustomerInput) {
  const { metadata: _none, ...said } = fields;
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

async function writeRows(tx: Tx, resellerId: string, created: Row[], updated: Row[]): Promise<void> {
  if (created.length > 0)
    await tx.$executeRaw`
      INSERT INTO customers (id, reseller_id, name, email, company, phone, country, external_id, locale, created_at, updated_at)
      SELECT n.id, ${resellerId}::uuid, n.name, n.email, n.company, n.phone, n.country, n.external_id, n.locale, n.updated_at, n.updated_at
      FROM jsonb_populate_recordset(NULL::customers, ${columnsOf(created)}::jsonb) AS n`;
  if (updated.length > 0)
    await tx.$executeRaw`
      UPDATE customers c SET name = n.name, email = n.email, company = n.company, phone = n.phone, country = n.country,
        external_id = n.external_id, locale = n.locale, updated_at = n.updated_at
      FROM jsonb_populate_recordset(NULL::customers, ${columnsOf(updated)}::jsonb) AS n
      WHERE c.reseller_id = ${resellerId}::uuid AND c.id = n.id`;
}

function columnsOf(rows: readonly Row[]): string {
  return JSON.stringify(
    rows.map(({ id, name, email, company, phone, country, externalId, locale, updatedAt }) => {
      return {
        id,
        name,
        email,
        company,
        phone,
        country,
        external_id: externalId,
        locale,
        updated_at: updatedAt,
      };
    }),
  );
}

function logged(ctx: Context, row: Row, before: Row | undefined) {
  return activityRow(ctx, {
    action: before ? "customer.updated" : "customer.created",
    clientId: row.resellerId,
    object: { kind: "customer", id: row.id, name: row.name },
    ...(before && { before: customerFacts(before) }),
    after: customerFacts(row),
  });
}
