import type { Actor } from "@/core/actor";
import type { LiveHub, Whose } from "./hub";

/** A stream ends by itself after this, and the browser asks anew: who may look is read again (house rule 5), in ms. */
const LIFE_MS = 60_000;
/** Something now and then, so that no proxy takes the connection for dead, in ms. */
const HEARTBEAT_MS = 15_000;
/** When the browser asks again after an end, in ms. */
const RETRY_MS = 1_000;
/** The same when this process stops: spread over some seconds, so that its successor is not asked by all at once. */
const RETRY_AFTER_STOP_MS = { from: 1_000, to: 5_000 };
/** Open pages of one process. Beyond it they are as they were without. */
const MOST_VIEWERS = 5_000;

/** Whose events an actor may be told of; undefined: nobody's. */
export function whoseEvents(actor: Actor): Whose | undefined {
  if (actor.kind === "admin") return null;
  return actor.kind === "client" ? actor.clientId : undefined;
}

const encoder = new TextEncoder();

type Live = {
  hub: LiveHub;
  actor: Actor;
  since: Date;
  /** The page has gone. */
  signal: AbortSignal;
  /** This process has been told to stop. */
  stopping?: AbortSignal;
  now: () => Date;
};

/**
 * Server-sent events that say no more than that something has happened: the page reads again what it shows, by the
 * verbs that decide what it may. 204 tells the browser not to ask again.
 */
export async function liveStream({ hub, actor, since, signal, stopping, now }: Live): Promise<Response> {
  const whose = whoseEvents(actor);
  if (whose === undefined || hub.viewers >= MOST_VIEWERS) return new Response(null, { status: 204 });
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      let ended = false;
      const timers: NodeJS.Timeout[] = [];
      let leave = () => {};
      end = () => {
        if (ended) return;
        ended = true;
        for (const timer of timers) clearTimeout(timer);
        leave();
        signal.removeEventListener("abort", end);
        stopping?.removeEventListener("abort", say);
        controller.close();
      };
      const say = () => {
        const { from, to } = RETRY_AFTER_STOP_MS;
        if (!ended) write(`retry: ${Math.round(from + Math.random() * (to - from))}\n: the server stops\n\n`);
        end();
      };
      signal.addEventListener("abort", end);
      stopping?.addEventListener("abort", say);
      write(`retry: ${RETRY_MS}\n\n`);
      const tell = () => !ended && write(`id: ${now().getTime()}\nevent: change\ndata: {}\n\n`);
      try {
        leave = await hub.join(whose, since, tell);
      } catch {
        return end();
      }
      if (signal.aborted) return end();
      if (stopping?.aborted) return say();
      timers.push(
        setInterval(() => write(`id: ${now().getTime()}\n: still here\n\n`), HEARTBEAT_MS).unref(),
        setTimeout(end, LIFE_MS).unref(),
      );
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // Not to be gathered by a compressing or buffering proxy.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
