import { vi } from "vitest";

/**
 * Stands still in the middle of a window of `ms`, for between two of them a share of the older tries falls away. It is
 * the window before: what comes later stays the newest. Ended by `vi.useRealTimers()`.
 */
export function standInMiddleOfWindow(ms: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Math.floor(Date.now() / ms) * ms - ms / 2 });
}
