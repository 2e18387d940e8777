import { minorFromDb } from "@/core/money";
import type { AccountSums } from "../../books-dto";

/** Minor units: what stood before, and what was debited and credited since (credits below zero). */
export type RawSums = { opening: bigint; debits: bigint; credits: bigint };

export function toSums({ opening, debits, credits }: RawSums, currency: string): AccountSums {
  const money = (minor: bigint) => ({ amount: minorFromDb(minor), currency });
  return {
    opening: money(opening),
    debits: money(debits),
    credits: money(credits),
    closing: money(opening + debits + credits),
  };
}

/** The sum of several accounts, exact. */
export function addSums(all: readonly RawSums[]): RawSums {
  const of = (name: keyof RawSums) => all.reduce((sum, each) => sum + each[name], 0n);
  return { opening: of("opening"), debits: of("debits"), credits: of("credits") };
}
