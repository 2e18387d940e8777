import { systemClock } from "@/core/clock";
import { newId } from "@/core/ids";
import type { Context, openDatabase } from "@/db";

/** In what a command of the command line works: as a job of this name, on a database of its own. */
export function commandContext(name: string, db: ReturnType<typeof openDatabase>): Context {
  return {
    actor: { kind: "job", name },
    db,
    clock: systemClock,
    requestId: `req_${newId()}`,
    address: null,
    userAgent: null,
  };
}
