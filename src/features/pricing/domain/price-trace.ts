import type { ResolvedPrice } from "./resolve-price";

/** The trace of a line as it was kept; what was not kept follows from the line itself. */
export type PriceTrace = Pick<ResolvedPrice, "ruledMinor" | "ruleId" | "validFrom" | "validTo"> & {
  /** Absent from lines that are older than it. */
  tierName?: string | null;
};

/** What a line of an order or invoice keeps of how its price came about: the columns of both tables. */
export function ruleColumns({ rule, cap, ruledMinor, ruleId, validFrom, validTo, tierName }: ResolvedPrice) {
  // Most lines follow a rule that says everything by its name and rate.
  const isPlain = ruleId === null && cap === null && tierName === null;
  const trace: PriceTrace | null = isPlain ? null : { ruledMinor, ruleId, validFrom, validTo, tierName };
  return { rule, cap, trace };
}

/** A line's trace as people read it: whose rule it was, until when it held. Lines that keep none have neither. */
export function readTrace(kept: unknown): { tierName: string | null; ruleValidTo: string | null } {
  const trace = kept as PriceTrace | null;
  return {
    tierName: trace?.tierName ?? null,
    ruleValidTo: trace?.validTo == null ? null : new Date(trace.validTo).toISOString(),
  };
}
