import { AppError } from "@/core/errors";

/** The AppError that `work` ends in; anything else that it ends in fails the test. */
export async function errorOf(work: Promise<unknown>): Promise<AppError> {
  const outcome = await work.then(
    () => new Error("it went through"),
    (reason: unknown) => reason,
  );
  if (outcome instanceof AppError) return outcome;
  throw outcome;
}

/** The code of the AppError that `work` ends in, or "done". */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
