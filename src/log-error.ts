import { sourceFrames } from "./stack-frames";

/** What of an error of ours, of PostgreSQL, of the mail server or of an outside service says what happened, and repeats no value. */
const FACTS = [
  "code",
  "status",
  "severity",
  "schema",
  "table",
  "column",
  "constraint",
  "routine",
  "errno",
  "syscall",
  "responseCode",
  "command",
  "reason",
] as const;

const LONGEST = 2_000;
const DEEPEST = 4;

type Logged = { type: string; message: string; stack?: string; cause?: Logged } & Record<string, unknown>;

/**
 * An error as the log may hold it. What carries along values that somebody sent is left out: the parameters and the rows
 * in errors of PostgreSQL ("Failing row contains …"), the arguments in those of Prisma ("Invalid `create()` invocation
 * …"), the conversation in those of the mail client. The names of what failed stay.
 */
export function errorForLog(error: unknown, depth = 0): Logged {
  if (!(error instanceof Error))
    return { type: typeof error, message: "something that is no error was thrown" };
  const stack = framesOf(error);
  const logged: Logged = {
    type: error.name || error.constructor.name,
    message: messageOf(error).slice(0, LONGEST),
    ...(stack && { stack }),
  };
  for (const name of FACTS) {
    const value: unknown = (error as unknown as Record<string, unknown>)[name];
    if (["string", "number"].includes(typeof value)) logged[name] = value;
  }
  const cause = error.cause ?? driverErrorOf(error);
  if (cause !== undefined && depth < DEEPEST) logged.cause = errorForLog(cause, depth + 1);
  return logged;
}

/** Prisma puts what it was called with before what is wrong with it, and that last. */
function messageOf({ name, message }: Error): string {
  if (!name.startsWith("PrismaClient")) return message;
  return message.trim().split("\n").at(-1)?.trim() ?? "";
}

/** Where it happened. The first lines of a stack repeat the message, however many it has. */
function framesOf({ stack }: Error): string {
  const frames = (stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return sourceFrames(frames).join("\n");
}

/** What the database said, inside an error of Prisma's. */
function driverErrorOf(error: Error): unknown {
  const { meta } = error as { meta?: { driverAdapterError?: unknown } };
  return meta?.driverAdapterError;
}
