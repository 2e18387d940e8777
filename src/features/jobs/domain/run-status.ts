/** What an admin reads of a run. `waiting`: for its first try or for another one. */
export const RUN_STATUSES = ["waiting", "running", "done", "failed", "cancelled", "expired"] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** The states of the queue's own table that a status stands for. */
export const STATES_OF: Readonly<Record<Exclude<RunStatus, "expired">, readonly string[]>> = {
  waiting: ["created", "retry"],
  running: ["active"],
  done: ["completed"],
  failed: ["failed"],
  cancelled: ["cancelled"],
};

/** `archived`: the queue has put it away. What it put away waiting was never taken by anybody. */
export function statusOf(state: string, archived: boolean): RunStatus {
  const found = RUN_STATUSES.find((status) => status !== "expired" && STATES_OF[status].includes(state));
  if (!found) throw new Error(`the queue has an unknown state: ${state}`);
  return archived && (found === "waiting" || found === "running") ? "expired" : found;
}
