import { listServices } from "@/features/services";
import {
  addTicketNote,
  answerTicket,
  changeTicket,
  openTicket,
  openTicketInput,
  replyToTicket,
  saveCannedReply,
} from "@/features/support";
import { asParty, type Party, uuidOf } from "./party";
import { Random } from "./random";
import { CANNED_REPLIES, type SeedTicket, TICKETS } from "./tickets-data";
import type { Timeline } from "./timeline";
import type { World } from "./world";

/** What a party asked in the last weeks, and what it was answered (R78). `key`: of its tickets. */
export function planTickets(world: World, timeline: Timeline, party: Party, key: string): void {
  for (const [index, ticket] of (TICKETS[key] ?? []).entries()) {
    const at = world.officeTime(new Random(700 + index), world.end, -ticket.daysAgo);
    timeline.plan(at, () => liveTicket(world, timeline, party, ticket));
  }
}

/** The admin's own words for answers, from some weeks before the end on. */
export function planCannedReplies(world: World, timeline: Timeline): void {
  timeline.plan(world.officeTime(new Random(6), world.end, -50), async () => {
    for (const reply of CANNED_REPLIES) await saveCannedReply(world.asAdmin(), reply);
  });
}

async function liveTicket(world: World, timeline: Timeline, party: Party, seed: SeedTicket): Promise<void> {
  const { subject, body, priority } = seed;
  const services = seed.aboutService
    ? await listServices(asParty(world, party), { status: "active", limit: 1 })
    : null;
  const topic = services?.items[0]?.id;
  const input = openTicketInput.parse({ subject, body, priority, topic });
  const id = uuidOf("ticket", (await openTicket(asParty(world, party), input)).id);
  if (seed.isTaken) await changeTicket(world.asAdmin(), { id, assignee: world.admin.userId });
  planStep(world, timeline, party, id, seed.steps);
}

type Steps = SeedTicket["steps"];

/** The next step; the one after it is planned when it has been taken. */
function planStep(world: World, timeline: Timeline, party: Party, id: string, [step, ...rest]: Steps): void {
  if (!step) return;
  timeline.plan(world.later(step.hours * 60), async () => {
    const { body } = step;
    if (step.by === "client") await replyToTicket(asParty(world, party), { id, body, files: [] });
    else if (step.by === "note") await addTicketNote(world.asAdmin(), { id, body });
    else await answerTicket(world.asAdmin(), { id, body, files: [], next: step.closes ? "close" : "wait" });
    planStep(world, timeline, party, id, rest);
  });
}
