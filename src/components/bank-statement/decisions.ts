import type { BankStatementDto, StatementRowDto, StatementTargetDto } from "@/features/billing";

/** What is to become of a row. `isOwn`: a person chose the target. */
export type Decision = { isTicked: boolean; target: StatementTargetDto | null; isOwn: boolean };

/** By the reference of the row. */
export type Decisions = ReadonlyMap<string, Decision>;

/** As suggested, sure ones ticked. What was decided before about rows that are still open stays. */
export function decisionsFor(statement: BankStatementDto, before: Decisions = new Map()): Decisions {
  const open = statement.incoming.filter(({ state }) => state === "open");
  return new Map(open.map((row) => [row.reference, before.get(row.reference) ?? suggested(row)]));
}

function suggested({ suggestion }: StatementRowDto): Decision {
  return {
    isTicked: suggestion?.confidence === "sure",
    target: suggestion?.target ?? null,
    isOwn: false,
  };
}

export const FILTERS = ["all", "sure", "likely", "none", "recorded"] as const;
export type Filter = (typeof FILTERS)[number];

/** Which of the filters a row is found under, beside "all". */
export function filterOf({ state, suggestion }: StatementRowDto): Filter {
  if (state !== "open") return "recorded";
  return suggestion?.confidence ?? "none";
}

/** The rows that are ticked and have somewhere to go, with where that is, as the action takes them. */
export function chosenOf(statement: BankStatementDto, decisions: Decisions) {
  return statement.incoming.flatMap(({ reference, amount }) => {
    const { isTicked = false, target = null } = decisions.get(reference) ?? {};
    if (!isTicked || !target) return [];
    const choice = { reference, client: target.client.id, invoices: target.invoices.map(({ id }) => id) };
    return [{ amount, choice }];
  });
}
