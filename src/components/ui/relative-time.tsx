"use client";

import { useSyncExternalStore } from "react";
import { cn } from "./cn";
import { useFormats } from "./use-formats";

/** One clock for all times on a page, ticking each half minute while there are any. */
let now = 0;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    now = Date.now();
    timer = setInterval(tick, 30_000);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

function clientNow(): number {
  if (now === 0) now = Date.now();
  return now;
}

const serverNow = () => 0;

type RelativeTimeProps = { value: Date | string; className?: string };

/** "3 days ago" with the exact time on hover. The server sends the date, so that nothing mismatches. */
export function RelativeTime({ value, className }: RelativeTimeProps) {
  const at = useSyncExternalStore(subscribe, clientNow, serverNow);
  const formats = useFormats();
  const then = new Date(value);
  return (
    <time
      dateTime={then.toISOString()}
      title={formats.dateTime(then)}
      className={cn("whitespace-nowrap", className)}
    >
      {at === 0 ? formats.date(then) : formats.relative(then.getTime(), at)}
    </time>
  );
}
