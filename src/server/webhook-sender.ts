import { type ClaimedDelivery, claimDeliveries, sendDelivery } from "@/features/webhooks";
import { postWebhook } from "@/integrations/webhooks";
import { log } from "@/log";
import { jobContext } from "./job";

/** Tries that one worker makes at once; each mostly waits for its answer. */
const AT_ONCE = 40;
const IDLE_MS = 300;
const AFTER_FAILURE_MS = 2_000;
/** How long tries under way may take when the worker stops; the lease gives back what is not done by then. */
const STOP_LIMIT_MS = 8_000;

/**
 * Sends what is due to the endpoints of resellers, until stopped. Several workers may do so at once: each try is
 * claimed by one of them.
 */
export function startWebhookSender(): { stop(): Promise<void> } {
  let stopping = false;
  let wake = () => {};
  const underWay = new Set<Promise<void>>();
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const begin = (delivery: ClaimedDelivery) => {
    const work = sendOne(delivery).finally(() => underWay.delete(work));
    underWay.add(work);
  };
  const running = (async () => {
    while (!stopping) {
      try {
        const limit = AT_ONCE - underWay.size;
        const claimed = limit > 0 ? await claimDeliveries(jobContext("webhooks"), { limit }) : [];
        for (const delivery of claimed) begin(delivery);
        // What has just been sent may have kept something else waiting: then the next look comes with the first answer.
        if (!stopping) await Promise.race([rest(IDLE_MS), ...(claimed.length > 0 ? underWay : [])]);
      } catch (error) {
        log().error({ err: error }, "webhook sender");
        if (!stopping) await rest(AFTER_FAILURE_MS);
      }
    }
  })();
  return {
    stop: async () => {
      stopping = true;
      wake();
      await running;
      await Promise.race([Promise.all(underWay), rest(STOP_LIMIT_MS)]);
      wake();
    },
  };
}

/** Never throws: what could not be written down is tried again when its lease has run out. */
async function sendOne(delivery: ClaimedDelivery): Promise<void> {
  try {
    await sendDelivery(jobContext("webhooks"), delivery, postWebhook);
  } catch (error) {
    log().error({ delivery: delivery.id, err: error }, "webhook delivery");
  }
}
