import type { Prisma } from "@/db";
import type { CustomerImportDto, CustomerProblemDto } from "../dto";
import type { CreateCustomerInput, ImportCustomersInput } from "../schemas";
import type { CustomerLine } from "./read-customer-rows";

type Known = Prisma.CustomerGetPayload<object>;

export type CustomerImportPlan = {
  created: CreateCustomerInput[];
  updated: { before: Known; fields: CreateCustomerInput }[];
  outcomes: CustomerImportDto["rows"];
  problems: CustomerProblemDto[];
};

/** What each line would do to the customers that are there. */
export function planImport(
  rows: readonly CustomerLine[],
  known: readonly Known[],
  duplicates: ImportCustomersInput["duplicates"],
): CustomerImportPlan {
  const plan: CustomerImportPlan = { created: [], updated: [], outcomes: [], problems: [] };
  const byExternalId = new Map(known.map((one) => [one.externalId, one]));
  const byEmail = new Map<string, Known[]>();
  for (const one of known)
    if (one.archivedAt === null) byEmail.set(one.email, [...(byEmail.get(one.email) ?? []), one]);
  const taken = new Map<string, number>();
  for (const { line, fields } of rows) {
    const outcome = (kind: "created" | "updated" | "skipped") =>
      plan.outcomes.push({ line, name: fields.name, email: fields.email, outcome: kind });
    const problem = (column: string, detail: string) => plan.problems.push({ line, column, detail });
    const same = fields.externalId ? byExternalId.get(fields.externalId) : undefined;
    // One that has an external id of its own is another customer than a line with a different one.
    const alike = (byEmail.get(fields.email) ?? []).filter((one) => !fields.externalId || !one.externalId);
    const found = same ?? alike[0];
    if (!found) {
      plan.created.push(fields);
      outcome("created");
    } else if (duplicates === "skip" || isSame(found, fields)) {
      outcome("skipped");
    } else if (found.archivedAt) {
      problem(
        "external_id",
        "An archived customer has this external ID: restore it, or leave duplicates as they are",
      );
    } else if (!same && alike.length > 1) {
      problem("email", "Several customers have this address: say which by its external ID");
    } else if (taken.has(found.id)) {
      problem("", `This is the same customer as in line ${taken.get(found.id)}`);
    } else {
      taken.set(found.id, line);
      plan.updated.push({ before: found, fields });
      outcome("updated");
    }
  }
  return plan;
}

/** Whether the line says nothing new; what it leaves out stays. */
function isSame(known: Known, fields: CreateCustomerInput): boolean {
  return Object.entries(fields).every(([name, value]) => known[name as "name"] === value);
}
