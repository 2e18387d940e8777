import { acceptInvitation, invitationToken, inviteMember } from "@/features/identity";
import { newPassword, type SignIn } from "./demo-file";
import { asParty, type Party } from "./party";
import { COLLEAGUE, INVITED } from "./people-data";
import type { Random } from "./random";
import type { Timeline } from "./timeline";
import type { World } from "./world";

/** A second person joins the party's company some weeks before the end, and a third is asked to and has not answered. */
export function planColleagues(world: World, timeline: Timeline, party: Party, random: Random): SignIn {
  const { name, email, areas } = COLLEAGUE;
  const password = newPassword();
  timeline.plan(world.officeTime(random, world.end, -40), async () => {
    const { id, round } = await inviteMember(asParty(world, party), { name, email, role: "member", areas });
    const token = invitationToken(id, round);
    timeline.plan(world.later(95), async () => {
      const ctx = world.context({ kind: "anonymous" }, party.address);
      await acceptInvitation(ctx, { token, name, password });
    });
  });
  timeline.plan(world.officeTime(random, world.end, -2), async () => {
    await inviteMember(asParty(world, party), { ...INVITED, role: "member" });
  });
  return { email, password };
}
