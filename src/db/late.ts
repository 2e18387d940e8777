import { AppError } from "@/core/errors";

/**
 * Nothing new is begun for somebody who has been told already that it could not be answered in time: what they repeat
 * must not find half of it done later on.
 *
 * @throws {AppError} `unavailable`
 */
export function refuseLate(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError("unavailable", { retryAfterSeconds: 1, cause: signal.reason });
}
