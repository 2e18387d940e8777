import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { type ClientActor, MEMBER_AREAS, type MemberArea } from "@/core/actor";
import { asProvider, createTestAdmin, createTestClient, type TestClient } from "@/testing/actors";
import { anonymousContext, testContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { tokenOf } from "@/testing/people";
import { changeMember, inviteMember, joinClient, leaveClient, removeMember } from "..";

/** After any history of a client's people: an owner or more, and nobody holds what its granter lacked. */

const PEOPLE = 5;
const who = fc.nat(PEOPLE - 1);
// Mostly the three who begin in the client: an owner, somebody who deals with its people, somebody who does not.
const by = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(0, 1, 1, 2) }, { weight: 1, arbitrary: who });
const grant = {
  role: fc.constantFrom("owner" as const, "member" as const, "member" as const),
  areas: fc.subarray([...MEMBER_AREAS]),
};
const command = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("invite" as const), by, whom: who, ...grant }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("change" as const), by, whom: who, ...grant }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("remove" as const), by, whom: who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("leave" as const), by }) },
);
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;
type Held = { role: "owner" | "member"; areas: MemberArea[] };

let people: TestClient[];
let admin: Awaited<ReturnType<typeof createTestAdmin>>;

beforeAll(async () => {
  admin = await createTestAdmin();
  people = [];
  for (let i = 0; i < PEOPLE; i++) people.push(await createTestClient());
});

it("holds after any sequence of invitations, acceptances, changes and removals", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 16 }), async (commands) => {
      const { clientId } = await createTestClient();
      await begin(clientId);
      for (const step of commands) {
        const before = await read(clientId);
        const done = (await codeOf(run(clientId, step, before))) === "done";
        const after = await read(clientId);
        expect([...after.values()].some(({ role }) => role === "owner")).toBe(true);
        if (!done) expect(after).toEqual(before);
        else expect(unlawful(step, before, after)).toEqual([]);
      }
    }),
    { numRuns: 25 },
  );
}, 180_000);

function person(index: number): TestClient {
  const found = people[index];
  if (!found) throw new RangeError("nobody of this number");
  return found;
}

/** What people hold beyond what they held, that whoever acted did not have itself. */
function unlawful(step: Command, before: Map<string, Held>, after: Map<string, Held>): string[] {
  const granter = before.get(person(step.by).actor.userId);
  const may = granter?.role === "owner" ? "all" : (granter?.areas ?? []);
  return [...after].flatMap(([userId, held]) => {
    const had = before.get(userId);
    if (may === "all" || had?.role === "owner") return [];
    if (held.role === "owner") return [`${userId} owns`];
    return held.areas.filter((area) => !may.includes(area) && !had?.areas.includes(area));
  });
}

async function run(clientId: string, step: Command, held: Map<string, Held>): Promise<unknown> {
  const { userId } = person(step.by).actor;
  const own = held.get(userId);
  // Whoever is not of the client would act for its own; a session of this client is what it might have kept.
  const areas = own?.role === "owner" ? ("all" as const) : (own?.areas ?? ["people"]);
  const actor: ClientActor = { ...person(step.by).actor, clientId, areas };
  const ctx = testContext(actor);
  if (step.kind === "leave") return leaveClient(ctx);
  const { email, actor: whom } = person(step.whom);
  if (step.kind === "remove") return removeMember(ctx, { user: whom.userId });
  const { role, areas: given } = step;
  if (step.kind === "change") return changeMember(ctx, { user: whom.userId, role, areas: given });
  const invitation = await inviteMember(ctx, { email, name: "Somebody", role, areas: given });
  return joinClient(person(step.whom).ctx, { token: tokenOf(invitation), current: "" });
}

async function begin(clientId: string): Promise<void> {
  const member = (index: number, role: "owner" | "member", areas: MemberArea[]) => {
    const { userId } = person(index).actor;
    return { clientId, userId, role, areas, createdAt: new Date() };
  };
  await asProvider(async (tx) => {
    await tx.membership.deleteMany({ where: { clientId } });
    const data = [
      member(0, "owner", []),
      member(1, "member", ["people", "orders"]),
      member(2, "member", ["billing"]),
    ];
    await tx.membership.createMany({ data });
  });
}

async function read(clientId: string): Promise<Map<string, Held>> {
  const rows = await asProvider((tx) => tx.membership.findMany({ where: { clientId } }));
  return new Map(rows.map(({ userId, role, areas }) => [userId, { role, areas: areas as MemberArea[] }]));
}

it("is refused altogether to who has no part in the client", async () => {
  const { clientId } = await createTestClient();
  const stranger = testContext({ ...person(1).actor, clientId, areas: ["people" as const] });
  const input = { email: "x@people.test", name: "x", role: "member" as const, areas: [] };
  expect(await codeOf(inviteMember(stranger, input))).toBe("forbidden");
  expect(await codeOf(inviteMember(anonymousContext(), input))).toBe("unauthenticated");
  expect(await codeOf(inviteMember(admin.ctx, { ...input, client: clientId }))).toBe("done");
});
