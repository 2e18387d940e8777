import { expect } from "vitest";
import { codeOf } from "../error-code";
import type { StatementFault } from "./statement-faults";
import type { World } from "./world";

/**
 * How something is done: twice at the same moment, or with a fault at one of its statements. Of jobs, where several run,
 * every so many meet it; each when absent.
 */
export type Trial = { kind: "twice" } | { kind: "fault"; at: number; fault: StatementFault; every?: number };

/**
 * What a verb says that is asked for a second time: it is refused, the answer is the same (it has a key, or says what
 * shall be), or it is another effect, which nobody asks for by accident. One that also speaks with a gateway is not tried.
 */
type Again = "refused" | "same" | "another" | "gateway";

/**
 * Asks for something, and for the next only as the command's trial has it. A fault leaves nothing, and is asked for
 * again; or all of it, unheard. Of two at once exactly one is done.
 *
 * @returns the code of the AppError that it ends in, or "done"
 */
export async function attempt(w: World, work: () => Promise<unknown>, again: Again): Promise<string> {
  const { trial } = w;
  w.trial = null;
  if (!trial || again === "gateway") return codeOf(work());
  if (trial.kind === "fault") return withFault(w, trial, work, again);
  return again === "another" ? codeOf(work()) : twice(work, again);
}

async function twice(work: () => Promise<unknown>, again: Again): Promise<string> {
  const [first = "", second = ""] = await Promise.all([codeOf(work()), codeOf(work())]);
  const done = [first, second].filter((code) => code === "done").length;
  if (done > 0)
    expect([first, second], "asked for twice at once").toSatisfy(() => done === (again === "same" ? 2 : 1));
  return done > 0 ? "done" : first;
}

async function withFault(
  w: World,
  { at, fault }: Extract<Trial, { kind: "fault" }>,
  work: () => Promise<unknown>,
  again: Again,
): Promise<string> {
  const before = await markOf(w);
  w.faults.arm(at, fault);
  let hasCome = false;
  const code = await codeOf(work()).finally(() => {
    hasCome = w.faults.disarm();
  });
  if (!hasCome || code !== "unavailable") return code;
  const stands = (await markOf(w)) !== before;
  return stands && again !== "same" ? "done" : codeOf(work());
}

/** Whatever changes something says so in the log, in the same transaction: the log's end is a mark of what stands. */
async function markOf({ db }: World): Promise<string> {
  const { rows } = await db.query(
    "SELECT count(*) || ' ' || COALESCE(max(id::text), '') AS mark FROM activity",
  );
  return rows[0].mark;
}

/** Runs a job as the command's trial has it: twice at once, or again after it has failed on the way. */
export async function toil(w: World, job: () => Promise<unknown>): Promise<void> {
  const { trial } = w;
  w.toils += 1;
  if (!trial || (trial.kind === "fault" && (w.toils + trial.at) % (trial.every ?? 1) !== 0)) {
    await job();
    return;
  }
  if (trial.kind === "fault") {
    w.faults.arm(trial.at, trial.fault);
    const code = await codeOf(job()).finally(() => w.faults.disarm());
    expect(["done", "unavailable"]).toContain(code);
  }
  const codes = await Promise.all(trial.kind === "twice" ? [codeOf(job()), codeOf(job())] : [codeOf(job())]);
  // What is done already may say so.
  for (const code of codes) expect(["done", "state_conflict"]).toContain(code);
  if (trial.kind === "twice") expect(codes).toContain("done");
}
