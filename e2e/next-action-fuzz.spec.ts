import type { APIRequestContext } from "@playwright/test";
import fc from "fast-check";
import { serverActions } from "./support/entry-points";
import { demo } from "./support/installation";
import { forEach, MatrixPeople } from "./support/matrix-people";
import { expect, test } from "./support/test";

// T5: what is posted as a server action is decoded by the framework before any code of ours: whatever it is, nothing of
// the server's comes back, nothing is done, and it goes on answering. More by FUZZ_ACTIONS, others by FUZZ_SEED.

test.setTimeout(1_200_000);

const COUNT = Number(process.env.FUZZ_ACTIONS ?? 400);
const SEED = Number(process.env.FUZZ_SEED ?? 8);

let people: MatrixPeople;
test.beforeAll(async ({ browser }) => {
  people = await MatrixPeople.of(browser);
});
test.afterAll(() => people?.close());

/** What would be seen in an answer if something in a body had been run. */
const RUN = "ran-what-was-posted";

/** References that React's decoder follows, to what is there, to what is not, and to what must not be. */
const REFERENCES = [
  "$0",
  "$1",
  "$K1",
  "$F1",
  "$@0",
  "$@1",
  "$B1",
  "$Q1",
  "$W1",
  "$i1",
  "$L1",
  "$Sreact.suspense",
  "$n9".repeat(9_000),
  "$n-0",
  "$undefined",
  "$NaN",
  "$Infinity",
  "$D2026-02-30",
  "$D",
  "$h1",
  "$r1",
  "$X1",
  "$Z",
  "$T",
  "$Tx",
  "$1:__proto__:then",
  "$1:constructor:constructor",
  "$1:__proto__:constructor:constructor",
  "$0:0:0:0",
  "$1:1",
];

/** The known attack on the decoder of 2025 (CVE-2025-55182): a promise of one's own making, whose `then` is looked up. */
const FORGED = `{"then":"$1:__proto__:then","status":"resolved_model","reason":-1,"value":"{\\"then\\":\\"$B0\\"}",
"_response":{"_prefix":"throw Object.assign(new Error('${RUN}'),{digest:'${RUN}'});",
"_formData":{"get":"$1:constructor:constructor"}}}`;

const json = fc.oneof(
  fc.json({ maxDepth: 6 }),
  fc.constantFrom(
    FORGED,
    '"$@0"',
    '["$K1"]',
    '["$F1"]',
    "[".repeat(20_000),
    '{"a":'.repeat(9_000),
    "null",
    "",
    "\u0000",
  ),
  fc.array(fc.constantFrom(...REFERENCES), { maxLength: 6 }).map((list) => JSON.stringify(list)),
  fc
    .dictionary(
      fc.constantFrom("then", "__proto__", "id", "bound", "constructor", "0"),
      fc.constantFrom(...REFERENCES),
    )
    .map((object) => JSON.stringify(object)),
);
const name = fc.oneof(
  fc.constantFrom(
    "0",
    "1",
    "_1_x",
    "$ACTION_REF_1",
    "$ACTION_1:0",
    "$ACTION_KEY",
    "$ACTION_ID_",
    "__proto__",
    "_0_0",
    "-1",
  ),
  fc.string({ maxLength: 12 }),
);
const parts = fc.array(fc.tuple(name, json), { maxLength: 5 });

const real = serverActions();
const action = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...real).map(({ id, page }) => ({ id, page })) },
  {
    weight: 1,
    arbitrary: fc.record({
      id: fc.oneof(
        fc.constantFrom(
          "",
          "0",
          "x",
          "__proto__",
          "constructor",
          "../../etc/passwd",
          "7f".repeat(4_000),
          "00".repeat(21),
        ),
        fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 42, maxLength: 42 }),
      ),
      page: fc.constantFrom(...real).map(({ page }) => page),
    }),
  },
);

type Post = {
  id: string;
  page: string;
  kind: "multipart" | "text" | "form";
  parts: [string, string][];
  cut: number;
};
const post: fc.Arbitrary<Post> = fc
  .tuple(action, fc.constantFrom("multipart" as const, "text" as const, "form" as const), parts, fc.nat(3))
  .map(([{ id, page }, kind, list, cut]) => ({ id, page, kind, parts: list, cut }));

const BOUNDARY = "----tierline";

/** The body, now and then cut short. */
function written({ kind, parts: list, cut }: Post): { type: string; body: string } {
  if (kind === "text") return { type: "text/plain;charset=UTF-8", body: list[0]?.[1] ?? "" };
  if (kind === "form")
    return { type: "application/x-www-form-urlencoded", body: new URLSearchParams(list).toString() };
  const body = list
    .map(
      ([key, value]) =>
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name=${JSON.stringify(key)}\r\n\r\n${value}\r\n`,
    )
    .join("");
  const whole = `${body}--${BOUNDARY}--\r\n`;
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, body: cut === 0 ? whole.slice(0, -8) : whole };
}

/** What an answer never says: that something ran, where the server's code is, what it asks its database. */
const TELLING = new RegExp(
  `${RUN}|node_modules|\\.next/|/src/|at \\w+ \\(|SELECT |INSERT |prisma|AUTH_SECRET`,
);

async function send(request: APIRequestContext, sent: Post) {
  const address = sent.page.replaceAll(/\[[\w.]+\]/g, demo().reseller.id);
  const { type, body } = written(sent);
  const answer = await request.post(new URL(address, demo().url).href, {
    headers: {
      accept: "text/x-component",
      "content-type": type,
      origin: new URL(demo().url).origin,
      "next-action": sent.id,
    },
    data: Buffer.from(body),
    maxRedirects: 0,
  });
  return { status: answer.status(), text: await answer.text(), headers: answer.headers() };
}

test("whatever is posted as an action, nothing of the server's comes back, and it goes on", async () => {
  const wrongs: string[] = [];
  const posts = fc.sample(post, { numRuns: COUNT, seed: SEED });
  await forEach(posts, async (sent) => {
    for (const who of ["nobody", "reseller"] as const) {
      const startedAt = Date.now();
      const { status, text, headers } = await send(people.request(who), sent);
      const telling = TELLING.exec(text + JSON.stringify(headers))?.[0];
      const took = Date.now() - startedAt;
      const isDone = who === "nobody" && text.includes('"ok":true');
      if (telling || isDone || took > 10_000)
        wrongs.push(`${who} ${status} in ${took} ms, ${telling}: ${JSON.stringify(sent).slice(0, 400)}`);
    }
  });
  expect(wrongs, `seed ${SEED}`).toEqual([]);
  expect((await people.nobody.get(`${demo().url}/api/v1/ready`)).status()).toBe(200);
  const own = await people.request("reseller").get(`${demo().url}/portal`, { maxRedirects: 0 });
  expect(own.status()).toBe(200);
});
