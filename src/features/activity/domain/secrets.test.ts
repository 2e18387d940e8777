import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutSecrets } from "./secrets";

const KEY = `trl_live_${"Ab3".repeat(12)}`;
const WEBHOOK = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const HASH = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$aGFzaGhhc2g";

describe("withoutSecrets", () => {
  it.each([
    "password",
    "passwordHash",
    "password_hash",
    "newPassword",
    "secret",
    "token",
    "session_token",
    "Cookie",
  ])("takes out what is called %s, and leaves its name", (name) => {
    expect(withoutSecrets({ [name]: "hunter2", other: 1 })).toEqual({ [name]: "[removed]", other: 1 });
  });

  it.each([
    [`the key ${KEY} leaked`, "the key [removed] leaked"],
    [WEBHOOK, "[removed]"],
    [HASH, "[removed]"],
    ["smtp://mailer:s3cret@mail.example.org:587", "smtp://mailer:[removed]@mail.example.org:587"],
    ["Authorization: Bearer abcdefghijklmnop.qrstuv", "Authorization: Bearer [removed]"],
  ])("takes %j out of a text", (text, left) => {
    expect(withoutSecrets({ note: text })).toEqual({ note: left });
  });

  it("leaves what only sounds like one", () => {
    const record = {
      name: "Tokens of Secretariat GmbH",
      prefix: "trl_live_Ab3x",
      scopes: ["api_keys:read"],
      revoked_api_keys: 3,
      tokenised: true,
      has_password: false,
      expiresAt: "2026-11-26T10:00:00.000Z",
      password: null,
    };
    expect(withoutSecrets(record)).toEqual(record);
  });

  it("finds them however deep they lie, and changes nothing else", () => {
    const inside = (value: unknown) => JSON.stringify(value).includes(KEY);
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ minLength: 1 }),
          fc.json().map((text) => JSON.parse(text)),
        ),
        (record) => {
          const before = structuredClone(record);
          const hidden = withoutSecrets({ ...record, deep: [{ list: [`x${KEY}`, { a: KEY }] }] });
          expect(inside(hidden)).toBe(false);
          expect(record).toEqual(before);
        },
      ),
    );
  });
});
