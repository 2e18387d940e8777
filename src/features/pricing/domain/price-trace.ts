import type { ResolvedPrice } from "./resolve-price";

/** What a line of an order or invoice keeps of how its price came about: the columns of both tables. */
export function ruleColumns({ rule, cap, ruledMinor, ruleId, validFrom, validTo }: ResolvedPrice) {
  return {
    rule,
    cap,
    // Most lines follow a rule that says everything by its name and rate.
    trace: ruleId === null && cap === null ? null : { ruledMinor, ruleId, validFrom, validTo },
  };
}

/** The trace of a line as it was kept; what was not kept follows from the line itself. */
export type PriceTrace = Pick<ResolvedPrice, "ruledMinor" | "ruleId" | "validFrom" | "validTo">;
