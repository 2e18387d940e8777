import type { OptionKind } from "../domain/limits";

type Rules = { required: boolean; min: number; max: number; step: number };

/** What a group of this kind keeps of its rules: only a quantity has a range (as the database's check has it). */
export function rangeOf(kind: OptionKind, { required, min, max, step }: Rules): Rules {
  return kind === "quantity" ? { required, min, max, step } : { required, min: 0, max: 1, step: 1 };
}

/** A group for the log. */
export function shownGroup({ name, required, min, max, step }: Rules & { name: string }) {
  return { name, required, min, max, step };
}
