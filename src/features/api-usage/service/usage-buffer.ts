import { AppError } from "@/core/errors";
import type { Context } from "@/db";
import { log } from "@/log";
import { statusClass } from "../domain/status-class";
import { type RequestNote, type UsageCount, writeRequests } from "./write-requests";

type Db = Context["db"];

/** R48: this long after a request at the latest it is written: what a crash may lose. */
const FLUSH_AFTER_MS = 4_000;

/** So many are written at once, without waiting: more of them would hold up the requests that come meanwhile. */
const FLUSH_FROM = 2_000;

/** What waits for a database that does not answer: so many rows, and so many bytes of their bodies. */
const LIMITS = { rows: 20_000, bodyBytes: 16 * 1024 * 1024 };

/** Answered requests on their way to the database: a timer writes many of them in one statement. */
export class UsageBuffer {
  readonly #limits: typeof LIMITS;
  #notes: RequestNote[] = [];
  #counts = new Map<string, UsageCount>();
  #bodyBytes = 0;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> | undefined;
  /** Whether the last write failed: what waits then waits for its time. */
  #failed = false;

  constructor(limits = LIMITS) {
    this.#limits = limits;
  }

  /** Remembers a request. Costs it nothing but this. */
  note(db: Db, note: RequestNote): void {
    const size = (note.requestBody?.length ?? 0) + (note.answerBody?.length ?? 0);
    const fits = this.#bodyBytes + size <= this.#limits.bodyBytes;
    if (fits) this.#bodyBytes += size;
    this.#notes.push(fits ? note : { ...note, requestBody: null, answerBody: null });
    this.#shorten();
    if (this.#notes.length >= FLUSH_FROM && !this.#writing && !this.#failed) this.#flushUnasked(db);
    else this.#later(db);
  }

  /** Writes what waits; a server does so before it stops. What a failing database does not take goes on waiting. */
  async flush(db: Db): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // One write at a time: who comes meanwhile writes what is left after it.
    while (this.#writing) await this.#writing.catch(() => {});
    if (this.#notes.length + this.#counts.size === 0) return;
    const [notes, counts] = [this.#notes, this.#counts];
    [this.#notes, this.#counts, this.#bodyBytes] = [[], new Map(), 0];
    this.#writing = writeRequests(db, notes, [...counts.values()]);
    try {
      await this.#writing;
      this.#failed = false;
    } catch (error) {
      this.#failed = true;
      this.#putBack(notes, counts);
      throw error;
    } finally {
      this.#writing = undefined;
    }
  }

  #later(db: Db): void {
    this.#timer ??= setTimeout(() => this.#flushUnasked(db), FLUSH_AFTER_MS).unref();
  }

  #flushUnasked(db: Db): void {
    this.flush(db).catch((error: unknown) => {
      log().warn({ err: error, rows: this.#notes.length }, "request log not written, kept for the next try");
      // Anything else is no outage, and is tried again with the next request.
      if (error instanceof AppError && error.code === "unavailable") this.#later(db);
    });
  }

  #putBack(notes: RequestNote[], counts: Map<string, UsageCount>): void {
    this.#notes = [...notes, ...this.#notes];
    for (const count of counts.values()) this.#count(count);
    this.#bodyBytes = this.#notes.reduce(
      (sum, note) => sum + (note.requestBody?.length ?? 0) + (note.answerBody?.length ?? 0),
      0,
    );
    this.#shorten();
  }

  /** Gives up the oldest rows beyond the limit, a tenth of it at once; they go on counting. */
  #shorten(): void {
    const { rows } = this.#limits;
    if (this.#notes.length <= rows) return;
    const dropped = this.#notes.splice(0, this.#notes.length - rows + Math.floor(rows / 10));
    for (const { resellerId, keyId, at, status, requestBody, answerBody } of dropped) {
      this.#bodyBytes -= (requestBody?.length ?? 0) + (answerBody?.length ?? 0);
      const day = at.toISOString().slice(0, 10);
      this.#count({ resellerId, keyId, day, statusClass: statusClass(status), requests: 1 });
    }
    log().warn({ rows: dropped.length }, "request log full: its oldest rows are dropped, and only counted");
  }

  #count(count: UsageCount): void {
    const name = `${count.keyId} ${count.day} ${count.statusClass}`;
    const requests = (this.#counts.get(name)?.requests ?? 0) + count.requests;
    this.#counts.set(name, { ...count, requests });
  }
}

const buffer = new UsageBuffer();

/** Remembers an answered request of a known key, in this process's buffer. */
export function noteRequest(db: Db, note: RequestNote): void {
  buffer.note(db, note);
}

/** Writes this process's buffer now. */
export function flushRequests(db: Db): Promise<void> {
  return buffer.flush(db);
}
