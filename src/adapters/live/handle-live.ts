import "server-only";
import { systemClock } from "@/core/clock";
import { newId } from "@/core/ids";
import { getDatabase } from "@/db";
import { findFreshEvents } from "@/features/activity";
import { stoppingSignal } from "@/stopping";
import { requestContext } from "../auth";
import { LiveHub } from "./hub";
import { liveStream } from "./live-stream";

/** Between two looks, in ms: with the page's own reading an event shows well within two seconds (R44). */
const EVERY_MS = 300;

const hub = new LiveHub({
  now: () => systemClock.now(),
  everyMs: EVERY_MS,
  find: (watched, since) => findFreshEvents(watcher(), watched, since),
});

function watcher() {
  return {
    actor: { kind: "job" as const, name: "live pages" },
    db: getDatabase(),
    clock: systemClock,
    requestId: `req_${newId()}`,
    address: null,
    userAgent: null,
  };
}

/** R44: tells an open page of what happens; see liveStream. `?since=`: when the page read what it shows, in ms. */
export async function handleLive(request: Request): Promise<Response> {
  const { actor } = await requestContext();
  const asked = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("since");
  const since = new Date(/^\d{1,14}$/.test(asked ?? "") ? Number(asked) : 0);
  const { signal } = request;
  // An open stream is no reason to wait when the process is told to stop.
  return liveStream({ hub, actor, since, signal, stopping: stoppingSignal(), now: () => systemClock.now() });
}
