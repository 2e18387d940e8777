import { AppError, type FieldError } from "@/core/errors";

/** A `validation_failed` whose paths are the body's own; a verb's are its input's, and still to be translated. */
export class BodyError extends AppError {
  constructor(fields: FieldError[]) {
    super("validation_failed", { fields });
  }
}
