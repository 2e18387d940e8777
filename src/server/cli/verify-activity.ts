import { closeDatabase, openDatabase } from "@/db";
import { type BrokenRow, type ChainHead, chainActivity, verifyActivity } from "@/features/activity";
import { commandContext } from "./command-context";

type Job = {
  /** Connection string of the role that owns nothing. */
  databaseUrl: string;
  /** A head that was noted elsewhere before. */
  head?: ChainHead;
};

/** Verifies the activity log for the command line: what to print, and whether all is as it was written. */
export async function verify({ databaseUrl, head }: Job): Promise<{ isSound: boolean; lines: string[] }> {
  const db = openDatabase(databaseUrl, 2);
  const ctx = commandContext("activity verification", db);
  try {
    await chainActivity(ctx);
    const result = await verifyActivity(ctx, head);
    const end = `Head ${result.head.seq}:${result.head.hash}`;
    if (result.broken)
      return { isSound: false, lines: [sentenceOf(result.broken), `${end} is sound up to there.`] };
    const waiting = result.waiting > 0 ? `, ${result.waiting} waiting for the chain` : "";
    return { isSound: true, lines: [`${result.head.seq} rows are as they were written${waiting}.`, end] };
  } finally {
    await closeDatabase(db);
  }
}

function sentenceOf({ activityId, seq, fault }: BrokenRow): string {
  const row = `Row ${activityId}${seq === null ? "" : ` (number ${seq} of the chain)`}`;
  switch (fault) {
    case "changed":
      return `${row} was changed after it was written.`;
    case "deleted":
      return `${row} was deleted.`;
    case "added":
      return `${row} was added behind the chain's back.`;
    case "cut":
      return activityId ? `${row} does not follow the one before it.` : `Link ${seq} of the chain is gone.`;
    case "other_past":
      return `The chain has another past: at ${seq} it is not what the given head says.`;
  }
}
