import { AppError } from "@/core/errors";
import type { ImportProblem } from "../domain/import-rows";

/** Says all that is wrong with a price list, none of which was imported. */
export class WrongPriceList extends AppError {
  constructor(readonly problems: ImportProblem[]) {
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    super("validation_failed", {
      detail: `Nothing was imported: the list has ${count}.`,
      fields: problems.map(({ line, column, detail }) => ({
        path: ["csv", line, column],
        code: "invalid",
        detail: `Line ${line}${column && `, ${column}`}: ${detail}`,
      })),
    });
  }
}
