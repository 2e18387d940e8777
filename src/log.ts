import { type Logger, pino } from "pino";
import { getEnv } from "./env";

/** Names under which a secret could reach a log line; their values are left out. */
const SECRETS = ["authorization", "cookie", "password", "passwordHash", "secret", "token", "apiKey"];

let logger: Logger | undefined;

/** The process's log: JSON lines on stdout, from LOG_LEVEL up. */
export function log(): Logger {
  logger ??= pino({
    level: getEnv().LOG_LEVEL,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
  });
  return logger;
}
