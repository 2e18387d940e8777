import type { TwoProcesses } from "./processes";

/** What a race is told: its processes, how many at once, and which round it is. */
export type Round = { processes: TwoProcesses; parallel: number; round: number };

/** A race is prepared once; each round is another try, and fails by itself when something has overrun. */
export type Race = { name: string; prepare: () => Promise<(round: Round) => Promise<void>> };
