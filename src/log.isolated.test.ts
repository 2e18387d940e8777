import { beforeAll, describe, expect, it } from "vitest";
import { Prisma } from "@/db";
import { setTestEnvironment, TEST_AUTH_SECRET } from "@/testing/environment";
import { createLog } from "./log";

beforeAll(() => setTestEnvironment("postgresql://tierline_app:the-role-has-this@localhost/tierline"));

/** What a line of the log says of this. */
function logged(record: object, message = "it failed"): string {
  const lines: string[] = [];
  createLog("trace", { write: (line) => void lines.push(line) }).error(record, message);
  return lines.join("");
}

const KEY = "trl_live_AbCd0123456789abcdefghijklmnopqrWXYZ";

describe("a line of the log", () => {
  const TOKEN = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  it.each([
    ["an API key", KEY, `GET /admin/api-keys?q=${KEY}`],
    ["a payment provider's key", "sk_live_51AbCdEfGh", "Invalid API Key provided: sk_live_51AbCdEfGh"],
    [
      "a webhook secret",
      "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
      "for whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    ],
    ["a password's hash", "c2FsdA$aGFzaA", "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"],
    ["what is sealed", "dGhpcyBpcyBub3QgYSBzZWNyZXQ", "sealed:dGhpcyBpcyBub3QgYSBzZWNyZXQ"],
    ["a password in an address", "hunter2", "connect ECONNREFUSED smtp://mail:hunter2@mail.example"],
    ["a bearer's token", TOKEN, `authorization: Bearer ${TOKEN}`],
    ["the token of a session", TOKEN, `__Host-tierline.session=${TOKEN}; tierline-locale=en`],
    ["the link of a forgotten password", TOKEN, `https://panel.example/reset-password/${TOKEN}`],
    ["the link of an invitation", TOKEN, `/invitation/${TOKEN}`],
    ["the link of a customer", TOKEN, `/c/${TOKEN}/services.pdf`],
    ["a recovery code", "abcd-efgh-ijkl-mnop", "wrong code abcd-efgh-ijkl-mnop"],
    ["the installation's own secret", TEST_AUTH_SECRET, `AUTH_SECRET=${TEST_AUTH_SECRET}`],
    ["the password of the database's role", "the-role-has-this", "password the-role-has-this"],
  ])("does not hold %s, wherever it stands", (_, secret, text) => {
    for (const record of [{ url: text }, { err: new Error(text) }, { a: { b: [{ c: text }] } }])
      expect(logged(record, text)).not.toContain(secret);
  });

  it.each(["password", "token", "secret", "authorization", "cookie"])(
    "leaves out what is named %s",
    (name) => {
      expect(logged({ [name]: "x1", a: { [name]: "x1" }, b: { c: { [name]: "x1" } } })).not.toContain("x1");
    },
  );
});

describe("an error", () => {
  const ROW = "Failing row contains (1, $argon2id$, geheimnis)";

  it("of PostgreSQL says what failed, without the row and the parameters", () => {
    const error = Object.assign(
      new Error('new row for relation "users" violates check constraint "users_x"'),
      {
        code: "23514",
        table: "users",
        constraint: "users_x",
        detail: ROW,
        where: ROW,
        parameters: ["geheimnis"],
        query: "INSERT … 'geheimnis'",
      },
    );
    const line = logged({ err: error });
    expect(line).not.toContain("geheimnis");
    for (const kept of ["23514", "users_x", "violates check constraint", "log.isolated.test.ts"])
      expect(line).toContain(kept);
  });

  it("of Prisma says what is wrong, without what it was called with", () => {
    const call =
      'Invalid `prisma.user.create()` invocation:\n\n{ data: { passwordHash: "geheimnis" } }\n\nArgument `name` is missing.';
    const wrong = new Prisma.PrismaClientValidationError(call, { clientVersion: "7" });
    expect(logged({ err: wrong })).toContain("Argument `name` is missing.");
    const known = new Prisma.PrismaClientKnownRequestError(call.replace("Argument", "Value"), {
      code: "P2002",
      clientVersion: "7",
      meta: {
        target: "geheimnis",
        driverAdapterError: Object.assign(new Error("UniqueConstraintViolation"), { detail: ROW }),
      },
    });
    const outer = new Error("could not be saved", { cause: known });
    for (const err of [wrong, known, outer]) expect(logged({ err })).not.toContain("geheimnis");
    expect(logged({ err: outer })).toContain("P2002");
    expect(logged({ err: outer })).toContain("UniqueConstraintViolation");
  });

  it("of the mail client says what the server answered, without the conversation", () => {
    const error = Object.assign(new Error("Invalid login: 535 5.7.8"), {
      code: "EAUTH",
      command: "AUTH PLAIN",
      responseCode: 535,
      response: "535 geheimnis",
      rejected: ["geheimnis@example.org"],
      options: { auth: { user: "mail", pass: "geheimnis" } },
    });
    const line = logged({ err: error });
    expect(line).not.toContain("geheimnis");
    expect(line).toContain("EAUTH");
  });

  it("that is none says no more than that", () => {
    expect(logged({ err: { password: "geheimnis", note: "geheimnis" } })).not.toContain("geheimnis");
  });
});
