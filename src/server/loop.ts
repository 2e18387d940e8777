import { log } from "@/log";

const AFTER_FAILURE_MS = 2_000;

export type Loop = { stop(): Promise<void> };

/**
 * Does something again and again until stopped: at once while `step` says that there is more, else after `idleMs`. What
 * fails is logged, and tried again a little later.
 */
export function startLoop(name: string, idleMs: number, step: () => Promise<boolean>): Loop {
  let stopping = false;
  let wake = () => {};
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const running = (async () => {
    while (!stopping) {
      try {
        const more = await step();
        if (!more && !stopping) await rest(idleMs);
      } catch (error) {
        log().error({ err: error }, name);
        if (!stopping) await rest(AFTER_FAILURE_MS);
      }
    }
  })();
  return {
    stop: () => {
      stopping = true;
      wake();
      return running;
    },
  };
}
