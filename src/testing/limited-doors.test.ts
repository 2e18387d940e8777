import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

// T13: every verb that somebody reaches without having said who it is counts tries, before it reads anything.

const FEATURES = path.resolve(import.meta.dirname, "../features");

/** Acts for a stranger, under the product's own name. */
const FOR_A_STRANGER = /\basSystem\(ctx, "|\bactingAs\(ctx, \{ kind: "job"/;

/** What a stranger reaches that takes no guess, and why. */
const NO_GUESS: Readonly<Record<string, string>> = {
  "pricing/service/apply-due-changes.ts": "is a job's, which no door reaches",
  "identity/service/resolve-session.ts": "takes 256 random bits, at each request of somebody",
  "identity/service/system.ts": "makes the context of the verbs that do",
  "identity/service/sign-out.ts": "ends what the same bits open",
};

const verbs = readdirSync(FEATURES, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => /\/service\/.+\.ts$/.test(file) && !file.endsWith(".test.ts"))
  .map((file) => ({ file, text: readFileSync(path.join(FEATURES, file), "utf8") }))
  .filter(({ text }) => FOR_A_STRANGER.test(text));

describe("a verb for strangers", () => {
  it.each(verbs.map(({ file, text }) => [file, text] as const))("%s counts tries first", (file, text) => {
    const counts = text.indexOf("await limitAttempts(");
    const reads = text.search(/await inTransaction\(|await verifyPassword\(|await hashPassword\(/);
    if (NO_GUESS[file]) expect(counts, NO_GUESS[file]).toBe(-1);
    else {
      expect(counts).toBeGreaterThan(0);
      if (reads >= 0) expect(counts).toBeLessThan(reads);
    }
  });

  it("is seen at all, and every exception is still one", () => {
    expect(verbs.map(({ file }) => file.split("/").at(-1))).toEqual(
      expect.arrayContaining([
        "sign-in.ts",
        "sign-in-second-step.ts",
        "register-client.ts",
        "accept-invitation.ts",
        "get-invitation.ts",
        "create-first-admin.ts",
        "request-password-reset.ts",
        "get-password-reset.ts",
        "reset-password.ts",
      ]),
    );
    expect(Object.keys(NO_GUESS).filter((file) => !verbs.some((verb) => verb.file === file))).toEqual([]);
  });
});
