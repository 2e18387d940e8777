import { beforeAll, describe, expect, it } from "vitest";
import { databaseFingerprint } from "@/testing/fingerprint";
import { type IdsOf, nobodysIds } from "@/testing/tenants/ids";
import { leaksIn, withoutNames } from "@/testing/tenants/leaks";
import { type Asker, plantedWorld } from "@/testing/tenants/sides";
import { choicesOf, scalarsOf, takes, withValue } from "@/testing/tenants/zod-input";
import { inputOf, tenantSlots } from "./testing/inputs";
import { callProcedure, type Procedure, procedures } from "./testing/procedures";

// T1, T3 and invariant 16: every procedure of the router itself, asked by everybody with ids of their own, of another
// tenant and of nobody. One whose input cannot be made from its schema fails by its name until testing/inputs.ts has it.

const portal = procedures.filter(({ name }) => name.startsWith("portal."));
const admin = procedures.filter(({ name }) => name.startsWith("admin."));

/** The database of a test has no queue, and so no run of a job. */
const NOTHING_THERE = ["admin.jobs.get"];

/** Thousands of questions, on a machine that may be busy. */
const LONG_MS = 180_000;

let world: Awaited<ReturnType<typeof plantedWorld>>;
let untouched: Record<string, string>;

beforeAll(async () => {
  world = await plantedWorld();
  untouched = await databaseFingerprint();
}, 120_000);

const lawful = (procedure: Procedure, ids: IdsOf) => inputOf(procedure, ids, world.product);

/** Asks, and says what is wrong with the answer whoever asks: a defect, or somebody else's word in it. */
async function ask({ name, ctx, foreign }: Asker, procedure: Procedure, input: unknown) {
  const answer = await callProcedure(ctx, procedure, input);
  const leaks =
    ctx.actor.kind === "admin" ? [] : leaksIn(answer.text, foreign.canaries, JSON.stringify(input));
  const wrong = [...leaks, ...(answer.status >= 500 ? [answer.text] : [])];
  return { ...answer, wrong: wrong.map((what) => `${procedure.name} for ${name}: ${what.slice(0, 300)}`) };
}

/** All wrongs of all questions, one after the other. */
async function wrongsOf<T>(
  questions: Iterable<T>,
  ask: (question: T) => Promise<string[]>,
): Promise<string[]> {
  const wrongs: string[] = [];
  for (const question of questions) wrongs.push(...(await ask(question)));
  return wrongs;
}

it("knows every procedure", () => {
  expect(portal.length + admin.length).toBe(procedures.length);
  expect(procedures.length).toBeGreaterThan(180);
});

it.each([
  ["portal", "the owner", portal],
  ["admin panel", "an admin", admin.filter(({ type }) => type === "query")],
])("every query of the %s is answered to %s, with what is its own", async (_, name, asked) => {
  let seen = 0;
  const wrongs = await wrongsOf(asked, async (procedure) => {
    const asker = world.asker(name);
    const { status, text, wrong } = await ask(asker, procedure, lawful(procedure, asker.own.ids));
    if (leaksIn(text, asker.own.canaries).length > 0) seen++;
    const expected = NOTHING_THERE.includes(procedure.name) ? 404 : 200;
    return status === expected ? wrong : [`${procedure.name}: ${status} ${text.slice(0, 300)}`];
  });
  expect(wrongs).toEqual([]);
  // The canaries sing where they may, so that their silence elsewhere says something.
  expect(seen).toBeGreaterThan(asked.length / 3);
});

describe("for whom a panel is not there,", { timeout: LONG_MS }, () => {
  it.each([
    ["admin panel", admin, (kind: string) => kind !== "admin"],
    ["portal", portal, (kind: string) => kind !== "client"],
  ])("the %s refuses every procedure, whatever ids it is asked with", async (_, asked, isRefused) => {
    const refused = world.askers.filter(({ ctx }) => isRefused(ctx.actor.kind));
    expect(refused.length).toBeGreaterThan(3);
    const wrongs = await wrongsOf(refused, async (asker) =>
      wrongsOf(asked, async (procedure) => {
        const inputs = [asker.own.ids, asker.foreign.ids, nobodysIds].map((ids) => lawful(procedure, ids));
        const answers = [];
        for (const input of inputs) answers.push(await ask(asker, procedure, input));
        const [first] = answers;
        const isSame = answers.every(({ status, text }) => status === first?.status && text === first.text);
        const expected = asker.ctx.actor.kind === "anonymous" ? 401 : 403;
        const isRight = isSame && first?.status === expected;
        return isRight ? [] : [`${procedure.name} for ${asker.name}: ${answers.map((one) => one.text)}`];
      }),
    );
    expect(wrongs).toEqual([]);
  });
});

describe("everybody of a client is answered", { timeout: LONG_MS }, () => {
  const clients = () => world.askers.filter(({ ctx }) => ctx.actor.kind === "client");

  it("for each id of another tenant as for an id of nobody, in the same bytes", async () => {
    let compared = 0;
    const wrongs = await wrongsOf(clients(), (asker) =>
      wrongsOf(portal, (procedure) =>
        wrongsOf(tenantSlots(procedure), async ({ path, kind }) => {
          compared++;
          const own = lawful(procedure, asker.own.ids);
          const [foreignId, nobodys] = [asker.foreign.ids(kind), nobodysIds(kind)];
          const foreign = await ask(asker, procedure, withValue(own, path, foreignId));
          const none = await ask(asker, procedure, withValue(own, path, nobodys));
          const isSame =
            foreign.status === none.status &&
            withoutNames(foreign.text, [foreignId]) === withoutNames(none.text, [nobodys]);
          const told = `${procedure.name} at ${path.join(".")} for ${asker.name}: ${foreign.text} / ${none.text}`;
          return [...foreign.wrong, ...(isSame ? [] : [told])];
        }),
      ),
    );
    expect(wrongs).toEqual([]);
    expect(compared).toBeGreaterThan(400);
  });

  it("with its own lists, searched, sorted, page by page, from another's page on: nothing of another's", async () => {
    const wrongs = await wrongsOf(clients(), (asker) =>
      wrongsOf(portal, async (procedure) => {
        const own = lawful(procedure, asker.own.ids);
        const wrong = [...(await ask(asker, procedure, own)).wrong];
        for (const sort of choicesOf(procedure.input, "sort"))
          wrong.push(...(await ask(asker, procedure, withValue(own, ["sort"], sort))).wrong);
        return wrong;
      }),
    );
    expect(wrongs).toEqual([]);
  });

  it("when it searches for words of another tenant's as for words of nobody's", async () => {
    const searched = portal.filter(({ input }) => takes(input, "q"));
    expect(searched.length).toBeGreaterThan(4);
    const wrongs = await wrongsOf(clients(), (asker) =>
      wrongsOf(searched, async (procedure) => {
        const own = lawful(procedure, asker.own.ids);
        const { word, name } = asker.foreign.canaries;
        const none = await ask(asker, procedure, withValue(own, ["q"], "nobodysword"));
        return wrongsOf([word, name], async (q) => {
          const found = await ask(asker, procedure, withValue(own, ["q"], q));
          const isSame = withoutNames(found.text, [q]) === withoutNames(none.text, ["nobodysword"]);
          return isSame ? found.wrong : [`${procedure.name} for ${asker.name} finds ${q}: ${found.text}`];
        });
      }),
    );
    expect(wrongs).toEqual([]);
  });

  it("to a place in another tenant's list with its own rows alone", async () => {
    const paged = portal.filter(({ input }) => takes(input, "cursor") && takes(input, "limit"));
    const other = world.asker("the other reseller");
    let cursors = 0;
    const wrongs = await wrongsOf(paged, async (procedure) => {
      const theirs = { ...(lawful(procedure, other.own.ids) as object), limit: 1 };
      const { text } = await callProcedure(other.ctx, procedure, theirs);
      const cursor: unknown = JSON.parse(text).result?.data.json.nextCursor;
      if (!cursor) return [];
      cursors++;
      return wrongsOf(
        clients().filter((asker) => asker !== other),
        async (asker) => {
          const own = { ...(lawful(procedure, asker.own.ids) as object), cursor };
          return (await ask(asker, procedure, own)).wrong;
        },
      );
    });
    expect(wrongs).toEqual([]);
    expect(cursors).toBeGreaterThan(5);
  });
});

/** What an ORM would read as an operator where a text or a number is meant (T3). */
const OPERATORS = [{ not: "" }, { contains: "" }, { gte: 0 }, { in: [] }, ["a", "b"], { $ne: null }];

it.each([
  ["portal", "the owner", portal],
  ["admin panel", "an admin", admin],
])(
  "an operator in the place of any scalar is refused in the %s",
  { timeout: LONG_MS },
  async (_, name, asked) => {
    let sent = 0;
    const asker = world.asker(name);
    const wrongs = await wrongsOf(asked, (procedure) =>
      wrongsOf(scalarsOf(procedure.input), (path) =>
        wrongsOf(OPERATORS, async (operator) => {
          if (path.length === 0) return [];
          sent++;
          const input = withValue(lawful(procedure, asker.own.ids), path, operator);
          const { status, text } = await callProcedure(asker.ctx, procedure, input);
          return status === 422
            ? []
            : [`${procedure.name} ${JSON.stringify(input)}: ${status} ${text.slice(0, 200)}`];
        }),
      ),
    );
    expect(wrongs).toEqual([]);
    expect(sent).toBeGreaterThan(300);
  },
);

it("has changed nothing by all of that", async () => {
  expect(await databaseFingerprint()).toEqual(untouched);
});
