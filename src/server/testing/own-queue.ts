import type { OwnQueue } from "../job";

/** For a job that is called by itself: it asks nobody for more. */
export const NOTHING_MORE: OwnQueue = { again: async () => {}, add: async () => {} };
