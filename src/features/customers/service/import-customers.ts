import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import type { CustomerImportDto, CustomerProblemDto } from "../dto";
import type { ImportCustomersInput } from "../schemas";
import { planImport } from "./plan-customer-import";
import { type CustomerLine, readCustomerRows } from "./read-customer-rows";
import { writeImport } from "./write-customer-import";

/** As many lines as an answer names. */
const NAMED = 50;

/**
 * Reads customers from a file: each line a new one, or one that is there already (the same external id or, without
 * one, the same address), which is left as it is or changed to what the line says; what a line leaves empty stays.
 * All lines or none. A dry run only says what would happen, or all that is wrong.
 *
 * @throws {AppError} `validation_failed` with every problem, its path being "csv", line, column; not for a dry run
 */
export async function importCustomers(ctx: Context, input: ImportCustomersInput): Promise<CustomerImportDto> {
  const scope = authorizeTenant(ctx, "customer:manage");
  const read = readCustomerRows(input.csv);
  if (read.problems.length > 0) return refused(read.problems, input.dryRun);
  return inTransaction(ctx, scope, async (tx) => {
    // Imports wait for each other, so that the second sees what the first has made.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`customers:${scope.clientId}`}, 0))`;
    const plan = planImport(read.rows, await readKnown(tx, scope.clientId, read.rows), input.duplicates);
    if (plan.problems.length > 0) return refused(plan.problems, input.dryRun);
    const counts = {
      created: plan.created.length,
      updated: plan.updated.length,
      skipped: read.rows.length - plan.created.length - plan.updated.length,
    };
    if (!input.dryRun && counts.created + counts.updated > 0) {
      await writeImport(tx, ctx, scope.clientId, plan);
      await recordActivity(tx, ctx, {
        action: "customers.imported",
        clientId: scope.clientId,
        object: { kind: "settings", id: "customers", name: "customers" },
        after: counts,
      });
    }
    return { problems: [], ...counts, rows: plan.outcomes.slice(0, NAMED) };
  });
}

function refused(problems: readonly CustomerProblemDto[], dryRun: boolean): CustomerImportDto {
  const sorted = [...problems].sort((a, b) => a.line - b.line);
  if (dryRun) return { problems: sorted, created: 0, updated: 0, skipped: 0, rows: [] };
  const count = sorted.length === 1 ? "1 problem" : `${sorted.length} problems`;
  throw new AppError("validation_failed", {
    detail: `Nothing was imported: the file has ${count}.`,
    fields: sorted.map(({ line, column, detail }) => ({
      path: ["csv", line, column],
      code: "invalid",
      detail: `Line ${line}${column && `, ${column}`}: ${detail}`,
    })),
  });
}

/** The reseller's customers that lines of the file may mean, locked against changes until it is read. */
async function readKnown(
  tx: Tx,
  resellerId: string,
  rows: readonly CustomerLine[],
): Promise<Prisma.CustomerGetPayload<object>[]> {
  const emails = rows.map(({ fields }) => fields.email);
  const externalIds = rows.flatMap(({ fields }) => fields.externalId ?? []);
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM customers WHERE reseller_id = ${resellerId}::uuid
      AND (external_id = ANY(${externalIds}) OR (email = ANY(${emails}) AND archived_at IS NULL))
    ORDER BY id FOR NO KEY UPDATE`;
  if (found.length === 0) return [];
  return tx.customer.findMany({
    where: { resellerId, id: { in: found.map(({ id }) => id) } },
    orderBy: { id: "asc" },
  });
}
