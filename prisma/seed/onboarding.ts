import type { Actor, ResellerStatus } from "@/core/actor";
import { parsePublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import { createClient } from "@/features/identity";
import {
  answerApplication,
  approveApplication,
  rejectApplication,
  requestApplicationInfo,
  setResellerRate,
  submitApplication,
} from "@/features/resellers";
import type { SeedApplication } from "./applications-data";
import { newPassword } from "./demo-file";
import type { SeedClient } from "./people-data";
import { Random } from "./random";
import type { SeedReseller } from "./resellers-data";
import type { Timeline } from "./timeline";
import type { World } from "./world";

/** A client with the person that acts for it. */
export type Party = {
  seed: SeedClient;
  clientId: string;
  actor: Extract<Actor, { kind: "client" }>;
  address: string;
};

let addresses = 20;

/** A client's account, entered by the admin now. Nobody knows the password of a person that is given none. */
export async function openAccount(world: World, seed: SeedClient, password = newPassword()): Promise<Party> {
  const { name, email, kind, currency, country, contact } = seed;
  const client = await createClient(world.asAdmin(), {
    name,
    email,
    kind,
    currency,
    country,
    contactName: contact,
    password,
  });
  const clientId = uuidOf("client", client.id);
  const userId = await inTransaction(world.asAdmin(), { kind: "provider" }, async (tx) => {
    return (await tx.membership.findFirstOrThrow({ where: { clientId } })).userId;
  });
  addresses += 1;
  return {
    seed,
    clientId,
    actor: {
      kind: "client",
      userId,
      label: contact,
      clientId,
      resellerStatus: null,
      areas: "all",
      programEnabled: true,
    },
    address: `198.51.100.${addresses}`,
  };
}

/** A request by the party's person. */
export function asParty(world: World, party: Party): Context {
  return world.context(party.actor, party.address);
}

/** What the next requests of the party's person find as its standing. */
export function becomes(party: Party, resellerStatus: ResellerStatus): void {
  party.actor = { ...party.actor, resellerStatus };
}

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
    const application = await submitApplication(asParty(world, party), form);
    timeline.plan(world.officeTime(random, applied, random.between(1, 3)), async () => {
      const note = "Welcome. Your register entry and tax ID check out.";
      const id = uuidOf("application", application.id);
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
    const id = uuidOf("application", (await submitApplication(asParty(world, party), form)).id);
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

/** The uuid in a public id that a verb has just answered. */
export function uuidOf(kind: Parameters<typeof parsePublicId>[0], id: string): string {
  const uuid = parsePublicId(kind, id);
  if (!uuid) throw new Error(`${id} is no id of a ${kind}`);
  return uuid;
}
