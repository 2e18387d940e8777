import { type AppError, fieldError } from "@/core/errors";

/** The same for a wrong code and for one that was used before. */
export function wrongCode(): AppError {
  return fieldError(["code"], "wrong", "This code is wrong or was used before. Wait for the next one");
}
