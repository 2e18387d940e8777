import { AppError } from "./errors";

/** Allowed transitions: from → to (house rule 8). A terminal state has an empty list. */
export type Transitions<S extends string> = Readonly<Record<S, readonly S[]>>;

/** Throws `state_conflict` naming both states unless the table allows the step. */
export function assertTransition<S extends string>(
  table: Transitions<S>,
  noun: string,
  from: S,
  to: S,
): void {
  if (table[from].includes(to)) return;
  const article = /^[aeiou]/.test(noun) ? "An" : "A";
  const detail = `${article} ${noun} that is ${words(from)} cannot become ${words(to)}.`;
  throw new AppError("state_conflict", { detail });
}

/** "info_requested" as people read it. */
function words(state: string): string {
  return state.replaceAll("_", " ");
}
