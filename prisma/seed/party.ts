import type { Actor, ResellerStatus } from "@/core/actor";
import { parsePublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import { createClient } from "@/features/identity";
import { newPassword } from "./demo-file";
import type { SeedClient } from "./people-data";
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

/** The uuid in a public id that a verb has just answered. */
export function uuidOf(kind: Parameters<typeof parsePublicId>[0], id: string): string {
  const uuid = parsePublicId(kind, id);
  if (!uuid) throw new Error(`${id} is no id of a ${kind}`);
  return uuid;
}
