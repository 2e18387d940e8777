/** How many of one kind are shown in full. */
const SHOWN = 3;

/** What a run has found and measured. */
export class Findings {
  #broken = new Map();
  /** Promise → measured figure with its unit, in the order they came. */
  figures = new Map();
  /** Figures beyond their limit. */
  missed = [];
  answers = new Map();
  slowestMs = 0;
  longestRetryAfter = 0;

  /** Something that may never be. */
  add(kind, detail) {
    const known = this.#broken.get(kind) ?? [];
    known.push(detail);
    this.#broken.set(kind, known);
  }

  addAll(kind, details) {
    for (const detail of details) this.add(kind, detail);
  }

  /** One answer, or the reason why there was none. */
  answered(status, ms, retryAfter) {
    this.answers.set(status, (this.answers.get(status) ?? 0) + 1);
    if (typeof status !== "number") return;
    this.slowestMs = Math.max(this.slowestMs, ms);
    if (status !== 503) return;
    if (retryAfter === null) this.add("503 without Retry-After", "");
    else this.longestRetryAfter = Math.max(this.longestRetryAfter, Number(retryAfter));
  }

  /** A figure that has no limit. */
  note(name, value) {
    this.figures.set(name, value);
  }

  /** A duration that is to stay below a limit, both in ms. */
  time(name, ms, limitMs) {
    const measured = `${(ms / 1000).toFixed(1)} s`;
    this.figures.set(name, `${measured} (≤ ${limitMs / 1000} s)`);
    if (ms > limitMs) this.missed.push(`${name}: ${measured}, and ${limitMs / 1000} s are promised`);
  }

  get isSound() {
    return this.#broken.size === 0;
  }

  /** What may never be, in lines. */
  complaints() {
    return [...this.#broken].flatMap(([kind, details]) => [
      `${kind}: ${details.length}`,
      ...details.slice(0, SHOWN).map((detail) => `    ${detail}`),
    ]);
  }

  /** What was measured, in one line. */
  summary() {
    const statuses = [...this.answers].map(([status, count]) => `${count}×${status}`).join(" ");
    const figures = [...this.figures].map(([name, value]) => `${name} ${value}`);
    return [...figures, ...(statuses ? [`answers ${statuses}`] : [])].join("; ");
  }
}
