import { AsyncLocalStorage } from "node:async_hooks";
import { type DestinationStream, type Logger, pino } from "pino";
import { withoutSecretText } from "@/core/secret-text";
import { getEnv } from "./env";
import { knownSecrets } from "./known-secrets";
import { errorForLog } from "./log-error";

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
  logger ??= createLog(getEnv().LOG_LEVEL);
  return logger;
}

/** A log to stdout, or for tests to somewhere else. Each line goes through one place where secrets are taken out of it. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const known = knownSecrets();
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => ({ ...fields.getStore() }),
    serializers: { err: errorForLog },
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
    hooks: { streamWrite: (line: string) => withoutSecretText(line, known) },
  };
  return destination ? pino(options, destination) : pino(options);
}
