import { AppError } from "@/core/errors";

/** What is there to be shown, or null where the state of things allows none: a page is no place for that error. */
export async function orNone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof AppError && error.code === "state_conflict") return null;
    throw error;
  }
}
