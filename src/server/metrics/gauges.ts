import { collectDefaultMetrics, Gauge, type Registry } from "prom-client";
import type { Database } from "@/db";
import { log } from "@/log";
import { queues } from "../queues.mjs";
import { type DatabaseState, readDatabaseState } from "./database-state";

const QUEUES = new Set<string>(queues.map(({ name }) => name));

/** Adds what is measured when somebody looks: this process, its pool, and what waits in the database. */
export function addGauges(registry: Registry, database: () => Database): { look: () => Promise<void> } {
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `tierline_${name}`, help, labelNames, registers: [registry] });
  const ready = gauge("database_ready", "1 when the database answered this look");
  const pool = gauge("database_pool_connections", "Connections of the pool, and those who wait for one", [
    "state",
  ]);
  const jobs = gauge("jobs", "Jobs that wait, run or have failed", ["queue", "state"]);
  const jobAge = gauge("jobs_oldest_seconds", "Age of the oldest of them, since it was due", [
    "queue",
    "state",
  ]);
  const outbox = gauge("outbox_events_waiting", "Events that no worker has handed out");
  const outboxLag = gauge("outbox_lag_seconds", "Age of the oldest of them");
  const deliveries = gauge("webhook_deliveries", "Webhook deliveries that have not succeeded", ["status"]);
  const overdue = gauge("webhook_deliveries_overdue_seconds", "How long the oldest is due", ["status"]);
  const broken = gauge("invariants_violated", "Invariants that the newest look found broken");
  const unread = gauge("invariants_unread", "Invariants that could not be looked at");
  const looked = gauge("invariants_age_seconds", "Age of the newest look");

  function show(state: DatabaseState): void {
    for (const one of [jobs, jobAge, deliveries, overdue, broken, unread, looked]) one.reset();
    for (const { queue, state: of, count, age_seconds } of state.queues) {
      // A queue of an older version counts too, under one name for all of them.
      const labels = { queue: QUEUES.has(queue) ? queue : "other", state: of };
      jobs.inc(labels, count);
      jobAge.set(labels, age_seconds);
    }
    outbox.set(state.outbox.count);
    outboxLag.set(state.outbox.age_seconds);
    for (const { status, count, due_age_seconds } of state.deliveries) {
      deliveries.set({ status }, count);
      overdue.set({ status }, due_age_seconds);
    }
    // Without a look there is no figure: a 0 would say that all is well.
    for (const one of [broken, unread, looked]) one.remove();
    if (!state.invariants) return;
    broken.set(state.invariants.broken);
    unread.set(state.invariants.unread);
    looked.set(state.invariants.age_seconds);
  }

  return {
    look: async () => {
      const db = database();
      const { totalCount, idleCount, waitingCount } = db.pool;
      pool.set({ state: "used" }, totalCount - idleCount);
      pool.set({ state: "idle" }, idleCount);
      pool.set({ state: "waited_for" }, waitingCount);
      try {
        show(await readDatabaseState(db));
        ready.set(1);
      } catch (error) {
        log().warn({ err: error }, "metrics of the database");
        ready.set(0);
      }
    },
  };
}
