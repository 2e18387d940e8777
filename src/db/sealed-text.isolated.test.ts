import { beforeEach, describe, expect, it, vi } from "vitest";
import { openText, resealText, sealText } from "./sealed-text";

const settings = vi.hoisted(() => ({}) as { AUTH_SECRET: string; AUTH_SECRET_PREVIOUS?: string });
vi.mock("@/env", () => ({ env: settings }));

const [NOW, BEFORE] = ["the secret of the installation now", "the secret of the installation before"];
const KIND = "webhook secrets";

beforeEach(() => {
  settings.AUTH_SECRET = NOW;
  delete settings.AUTH_SECRET_PREVIOUS;
});

describe("a sealed text", () => {
  it("opens for its owner and its kind alone, and holds nothing that reads", () => {
    const sealed = sealText(KIND, "whsec_abc", "owner");
    expect(sealed).toMatch(/^sealed:[\w-]+$/);
    expect(Buffer.from(sealed.slice(7), "base64url").toString("latin1")).not.toContain("whsec");
    expect(openText(KIND, sealed, "owner")).toBe("whsec_abc");
    expect(() => openText(KIND, sealed, "another")).toThrow();
    expect(() => openText("two-step secrets", sealed, "owner")).toThrow();
    // The same text is another one each time.
    expect(sealText(KIND, "whsec_abc", "owner")).not.toBe(sealed);
  });

  it("does not open when any part of it has been changed", () => {
    const bytes = Buffer.from(sealText(KIND, "whsec_abc", "owner").slice(7), "base64url");
    for (let i = 0; i < bytes.length; i++) {
      const changed = Buffer.from(bytes);
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(() => openText(KIND, `sealed:${changed.toString("base64url")}`, "owner")).toThrow();
    }
  });

  it("opens after a rotation for as long as the secret before is set, and not without", () => {
    settings.AUTH_SECRET = BEFORE;
    const old = sealText(KIND, "whsec_abc", "owner");
    settings.AUTH_SECRET = NOW;
    expect(() => openText(KIND, old, "owner")).toThrow();
    settings.AUTH_SECRET_PREVIOUS = BEFORE;
    expect(openText(KIND, old, "owner")).toBe("whsec_abc");
    expect(() => openText(KIND, old, "another")).toThrow();
  });

  it("is sealed under the present secret, whatever was before", () => {
    settings.AUTH_SECRET_PREVIOUS = BEFORE;
    const sealed = sealText(KIND, "whsec_abc", "owner");
    delete settings.AUTH_SECRET_PREVIOUS;
    expect(openText(KIND, sealed, "owner")).toBe("whsec_abc");
  });

  it("is sealed anew when it was under the secret before, and is left when under the present one", () => {
    settings.AUTH_SECRET = BEFORE;
    const old = sealText(KIND, "whsec_abc", "owner");
    settings.AUTH_SECRET = NOW;
    expect(() => resealText(KIND, old, "owner")).toThrow();
    settings.AUTH_SECRET_PREVIOUS = BEFORE;
    const anew = resealText(KIND, old, "owner");
    delete settings.AUTH_SECRET_PREVIOUS;
    expect(openText(KIND, anew, "owner")).toBe("whsec_abc");
    expect(resealText(KIND, anew, "owner")).toBe(anew);
  });
});
