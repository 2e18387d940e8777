import { inTransaction } from "@/db";
import { cancelService, listServices, reportAction, suspendService } from "@/features/services";
import { uuidOf } from "./party";
import { Random } from "./random";
import type { Timeline } from "./timeline";
import type { World } from "./world";

/** Yesterday: a service was to be held back, and one to be shut down; the system managed neither. */
export function planProvisioningTrouble(world: World, timeline: Timeline): void {
  timeline.plan(world.officeTime(new Random(5), world.end, -1), async () => {
    const services = await listServices(world.asAdmin(), { status: "active", limit: 40, oldestFirst: true });
    const [held, ended] = services.items
      .filter(({ cycle }) => cycle !== "one_time")
      .map(({ id }) => uuidOf("service", id));
    if (!held || !ended) throw new Error("the history is too short for this");
    await suspendService(world.asAdmin(), { id: held, reason: "Three reports of abuse are open." });
    await failLatest(world, held, "It answered with status 502");
    await cancelService(world.asAdmin(), { id: ended, when: "now", reason: "Moved to a larger server." });
    await failLatest(world, ended, "The node ams-4 is being maintained. Try again after 18:00.");
  });
}

async function failLatest(world: World, serviceId: string, error: string): Promise<void> {
  const action = await inTransaction(world.asJob(), { kind: "provider" }, (tx) =>
    tx.provisioningAction.findFirstOrThrow({
      where: { serviceId, state: "waiting" },
      orderBy: { seq: "desc" },
    }),
  );
  await reportAction(world.asJob(), { action: action.id, state: "failed", error });
}
