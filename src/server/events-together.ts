import { z } from "zod";
import { log } from "@/log";
import type { Job } from "./job";

/** What a job is called with that works off several events. */
const someEvents = z.object({ events: z.array(z.uuid()).min(1) });

/**
 * The handler of a queue whose events are handed out together. When `work` fails, each of them gets a job of its own,
 * so that one which cannot be done holds up no other; `work` does what is done already once.
 */
export function eventsTogether(work: (eventIds: readonly string[]) => Promise<void>): Job["handler"] {
  return async (data, own) => {
    const { events } = someEvents.parse(data);
    try {
      await work(events);
    } catch (error) {
      if (events.length === 1) throw error;
      log().warn({ err: error, count: events.length }, "tried again one by one");
      await own.add(events.map((event) => ({ ...(data as object), events: [event] })));
    }
  };
}
