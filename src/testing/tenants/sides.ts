import type { Context } from "@/db";
import { type Canaries, plantCanaries } from "./canaries";
import { type IdsOf, idsOfTenant } from "./ids";
import { everyActor, type TenantWorld, tenantWorld } from "./world";

/** A tenant as the matrix sees it: what it may be asked for, and what of it nobody else receives. */
export type Side = { ids: IdsOf; canaries: Canaries };

/** Who asks, what is its own, and what is somebody else's to it. */
export type Asker = { name: string; ctx: Context; own: Side; foreign: Side };

/** The world of tenants full of canaries, and everybody who asks. */
export async function plantedWorld(): Promise<
  TenantWorld & { askers: Asker[]; asker: (name: string) => Asker }
> {
  const world = await tenantWorld();
  const actors = await everyActor(world);
  const mine = await sideOf(world.mine, "heronword");
  const theirs = await sideOf(world.theirs, "canaryword");
  const direct = await sideOf(world.direct, "sparrowword");
  const askers = [...actors].map(([name, ctx]): Asker => {
    if (ctx === world.theirs.ctx) return { name, ctx, own: theirs, foreign: mine };
    return { name, ctx, own: ctx === world.direct.ctx ? direct : mine, foreign: theirs };
  });
  const asker = (name: string) => {
    const found = askers.find((each) => each.name === name);
    if (!found) throw new Error(`Nobody is called ${name}`);
    return found;
  };
  return { ...world, askers, asker };
}

async function sideOf({ clientId, name }: { clientId: string; name: string }, word: string): Promise<Side> {
  return { ids: await idsOfTenant(clientId), canaries: await plantCanaries(clientId, name, word) };
}
