import { ID_PREFIXES, type IdKind } from "@/core/id-kinds";
import { env } from "@/env";
import { EXAMPLE_BODY, exampleId } from "../examples/ids";

const KINDS = new Map<string, IdKind>(
  Object.entries(ID_PREFIXES).map(([kind, prefix]) => [prefix, kind as IdKind]),
);
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** When all recorded answers were given. */
const NOON = Date.parse("2026-11-27T12:00:00.000Z");
const IN_A_MONTH = "2026-12-27T12:00:00.000Z";

/**
 * An answer with what differs from run to run in one and the same form: ids, times, secrets, numbers of documents.
 * `known` are real texts and what the example says for them.
 */
export function settled(text: string, known: ReadonlyMap<string, string>, startedAt: number): unknown {
  let plain = text;
  for (const [real, example] of known) plain = plain.replaceAll(real, example);
  const given = new Map<string, string>();
  const counts = new Map<string, number>();
  plain = plain
    .replace(/\b([a-z]{3,4})_[0-9a-hjkmnp-tv-z]{26}\b/g, (id, prefix: string) => {
      const kind = KINDS.get(prefix);
      if (!kind || id.includes(EXAMPLE_BODY)) return id;
      const n = counts.get(prefix) ?? 11;
      if (!given.has(id)) counts.set(prefix, n + 1);
      if (!given.has(id)) given.set(id, exampleId(kind, n));
      return given.get(id) ?? id;
    })
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, (time) => settledTime(time, startedAt))
    .replace(/trl_live_[0-9A-Za-z]{36}/g, "trl_live_…")
    .replace(/whsec_[0-9A-Za-z+/=]+/g, "whsec_…")
    .replace(/\bINV-\d+/g, "INV-000123")
    .replace(/192\.0\.2\.\d+/g, "192.0.2.7")
    .replace(/opening [-0-9a-f]{36}/g, "transfer 4711")
    .replaceAll(env.APP_URL, "https://resellers.example.com");
  return JSON.parse(plain, (name, value: unknown) => STEADY[name]?.(value) ?? value);
}

const STEADY: Readonly<Record<string, (value: unknown) => unknown>> = {
  prefix: () => "trl_live_a1B2",
  last_four: () => "Zk7Q",
  duration_ms: (value) => (value === null ? null : 12),
  remaining_days: () => 30,
  total_days: () => 30,
  received_at: () => "2026-11-27T00:00:00.000Z",
  next_cursor: (value) => value && "eyJpZCI6IjAxa2IxeDcifQ",
};

/** The distance from the run is kept by the minute, and any month's end is the same one. */
function settledTime(time: string, startedAt: number): string {
  const apart = Date.parse(time) - startedAt;
  const days = apart / DAY_MS;
  if (days > 10_000) return time;
  if (days > 27.5 && days < 31.5) return IN_A_MONTH;
  return new Date(NOON + Math.round(apart / MINUTE_MS) * MINUTE_MS).toISOString();
}
