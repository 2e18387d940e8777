import type { PriceFx } from "@/features/catalog";
import type { ResolvedPrice } from "./resolve-price";

/** The trace of a line as it was kept; what was not kept follows from the line itself. */
export type PriceTrace = Pick<ResolvedPrice, "ruledMinor" | "ruleId" | "validFrom" | "validTo"> & {
  /** Absent from lines that are older than it. */
  tierName?: string | null;
  /** Of a price that was converted. */
  fx?: PriceFx;
};

/** What a line of an order or invoice keeps of how its price came about: the columns of both tables. */
export function ruleColumns({
  rule,
  cap,
  ruledMinor,
  ruleId,
  validFrom,
  validTo,
  tierName,
  fx,
}: ResolvedPrice) {
  // Most lines follow a rule that says everything by its name and rate.
  const isPlain = ruleId === null && cap === null && tierName === null && fx === null;
  const trace: PriceTrace | null = isPlain
    ? null
    : { ruledMinor, ruleId, validFrom, validTo, tierName, ...(fx && { fx }) };
  return { rule, cap, trace };
}

export type ReadTrace = {
  tierName: string | null;
  ruleValidTo: string | null;
  /** Of a price that was converted: from which currency, and millionths of it for one unit of the line's. */
  fx: PriceFx | null;
};

/** A line's trace as people read it: whose rule it was, until when it held. Lines that keep none have none of it. */
export function readTrace(kept: unknown): ReadTrace {
  const trace = kept as PriceTrace | null;
  return {
    tierName: trace?.tierName ?? null,
    fx: trace?.fx ?? null,
    ruleValidTo: trace?.validTo == null ? null : new Date(trace.validTo).toISOString(),
  };
}
