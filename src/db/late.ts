import { AppError } from "@/core/errors";
import type { LateSignal } from "./context";

/**
 * Nothing new is begun for somebody who has been told already that it could not be answered in time: what they repeat
 * must not find half of it done later on.
 *
 * @throws {AppError} `unavailable`
 */
export function refuseLate(signal: LateSignal | undefined): void {
  if (signal?.aborted) throw new AppError("unavailable", { retryAfterSeconds: 1, cause: signal.reason });
}
