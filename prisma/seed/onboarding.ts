import {
  answerApplication,
  approveApplication,
  rejectApplication,
  requestApplicationInfo,
  setResellerRate,
} from "@/features/resellers";
import { sendApplication } from "./application-form";
import type { SeedApplication } from "./applications-data";
import { asParty, becomes, openAccount, type Party } from "./party";
import { Random } from "./random";
import type { SeedReseller } from "./resellers-data";
import type { Timeline } from "./timeline";
import type { World } from "./world";

type Joining = {
  seed: SeedReseller;
  random: Random;
  password?: string;
  onReady: (party: Party) => Promise<void>;
};

/** Account, application, and its approval some days later; `onReady` runs when the reseller is one. */
export function planReseller(
  world: World,
  timeline: Timeline,
  { seed, random, password, onReady }: Joining,
): void {
  const applied = world.officeTime(random, world.start, 3 + seed.joinedMonth * 30 + random.between(0, 8));
  timeline.plan(applied, async () => {
    const party = await openAccount(world, seed, password);
    const { name, registrationNumber, taxId, about } = seed;
    const form = { businessName: name, registrationNumber, taxId, description: about };
    const id = await sendApplication(world, party, form);
    timeline.plan(world.officeTime(random, applied, random.between(1, 3)), async () => {
      const note = "Welcome. Your register entry and tax ID check out.";
      await approveApplication(world.asAdmin(), { id, note, tierId: null, rateBps: null });
      becomes(party, "active");
      if (seed.ownRateBps !== undefined) {
        const reason = "As agreed in the contract of this year.";
        await setResellerRate(world.asAdmin(), { id: party.clientId, rateBps: seed.ownRateBps, reason });
      }
      await onReady(party);
    });
  });
}

/** An application that waits, was asked about, or was turned down. */
export function planApplication(world: World, timeline: Timeline, seed: SeedApplication): void {
  const random = new Random(seed.daysAgo);
  const sent = world.officeTime(random, world.end, -seed.daysAgo);
  timeline.plan(sent, async () => {
    const party = await openAccount(world, seed.client);
    const form = { businessName: seed.client.name, ...seed.form };
    const id = await sendApplication(world, party, form, seed.own);
    const { answer, reply } = seed;
    if (!answer) return;
    timeline.plan(world.officeTime(random, sent, 1), async () => {
      const decide = answer.kind === "rejected" ? rejectApplication : requestApplicationInfo;
      await decide(world.asAdmin(), { id, note: answer.note });
      if (!reply) return;
      timeline.plan(world.officeTime(random, sent, 3), async () => {
        await answerApplication(asParty(world, party), { id, note: reply });
      });
    });
  });
}
