import { type InvariantLook, lookAtDatabase, readInvariants } from "@/db";

type Job = {
  /** Connection string of whichever role: the owner sees all, the server's role what the provider may. */
  databaseUrl: string;
  /** The clone. */
  root: string;
  /** How long each invariant may take. */
  seconds: number;
  /** Whether to say how long each took. */
  times: boolean;
};

/** Looks at a database's invariants for the command line: what to print, and whether all hold. */
export async function look({
  databaseUrl,
  root,
  seconds,
  times,
}: Job): Promise<{ holds: boolean; lines: string[] }> {
  const found = await lookAtDatabase(databaseUrl, {
    timeoutMs: seconds * 1_000,
    invariants: await readInvariants(root),
  });
  const holds = found.broken.length === 0 && found.unread.length === 0;
  return { holds, lines: [...(times ? timesOf(found) : []), ...troubleOf(found), summaryOf(found, holds)] };
}

function troubleOf({ broken, unread }: InvariantLook): string[] {
  const rows = broken.flatMap(({ name, says, total, rows }) => [
    `${name} is broken by ${total} ${total === 1 ? "row" : "rows"}: ${says}`,
    ...rows.map(({ table, id, should }) => `  ${table} ${id} should be: ${should}`),
    ...(total > rows.length ? [`  and ${total - rows.length} more`] : []),
  ]);
  return [...rows, ...unread.map(({ name, reason }) => `${name} could not be looked at: ${reason}`)];
}

function timesOf({ times }: InvariantLook): string[] {
  return [...times]
    .sort((a, b) => b.ms - a.ms)
    .map(({ name, ms }) => `${ms.toFixed(1).padStart(10)} ms  ${name}`);
}

function summaryOf({ checked, broken, times }: InvariantLook, holds: boolean): string {
  const seconds = (times.reduce((sum, { ms }) => sum + ms, 0) / 1_000).toFixed(1);
  return holds
    ? `All ${checked} invariants hold (${seconds} s).`
    : `${checked - broken.length} of ${times.length} invariants hold (${seconds} s).`;
}
