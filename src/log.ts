import { AsyncLocalStorage } from "node:async_hooks";
import { type Logger, pino } from "pino";
import { getEnv } from "./env";

/** Names under which a secret could reach a log line; their values are left out. */
const SECRETS = ["authorization", "cookie", "password", "passwordHash", "secret", "token", "apiKey"];

let logger: Logger | undefined;

/** What a line belongs to: a request's id, a job's queue and id, the event that it was caused by. */
export type LogFields = { requestId: string; queue?: string; job?: string; event?: string };

const fields = new AsyncLocalStorage<LogFields>();

/** Runs work, and whatever it begins, so that each line of the log says what it belongs to. */
export function logAs<T>(what: LogFields, work: () => T): T {
  return fields.run(what, work);
}

/** The id of what is being done, if it began with logAs. */
export function currentRequestId(): string | undefined {
  return fields.getStore()?.requestId;
}

/** The process's log: JSON lines on stdout, from LOG_LEVEL up. */
export function log(): Logger {
  logger ??= pino({
    level: getEnv().LOG_LEVEL,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => ({ ...fields.getStore() }),
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
  });
  return logger;
}
