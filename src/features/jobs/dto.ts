import type { BrokenInvariant } from "@/db";
import type { RunStatus } from "./domain/run-status";

export type RunDto = {
  id: string;
  queue: string;
  status: RunStatus;
  /** Tries that have begun. */
  attempts: number;
  /** Tries that it has in all. */
  maxAttempts: number;
  createdAt: string;
  /** Of the last try. */
  startedAt: string | null;
  endedAt: string | null;
  durationMs: number | null;
  /** While it waits: when it is due. */
  dueAt: string | null;
  /** Why the last try failed, without secrets; null when none has, or it went well after all. */
  error: string | null;
  /** The event that asked for it, as the outbox names it; null for a schedule's. */
  cause: string | null;
  canRetry: boolean;
};

export type QueueDto = {
  name: string;
  waiting: number;
  running: number;
  /** Given up within the last two weeks, and not tried again since. */
  failed: number;
  lastRun: { status: RunStatus; endedAt: string; durationMs: number | null } | null;
  /** Null for a queue that runs on events alone. `nextAt` null: its rule no day fulfils. */
  schedule: { cron: string; nextAt: string | null } | null;
};

/** The last look at what always holds. `says` and texts of rows are as prisma/invariants.sql has them. */
export type InvariantLookDto = {
  at: string;
  durationMs: number;
  /** How many invariants were looked at, and how many of them hold. */
  checked: number;
  holding: number;
  broken: BrokenInvariant[];
  unread: { name: string; reason: string }[];
};

export type JobsOverviewDto = {
  /** Null before the first look. */
  invariants: InvariantLookDto | null;
  queues: QueueDto[];
  /** Events that no worker has handed out yet, and since when the oldest waits. */
  undispatched: { count: number; since: string | null };
  /** When a worker last looked after the schedules; null when none ever has. */
  workerSeenAt: string | null;
  /** Workers look each half minute: silent for two minutes, there is none. */
  workerIsAway: boolean;
};
