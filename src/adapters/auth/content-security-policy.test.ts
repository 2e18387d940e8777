import { expect, it } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy";

it("lets scripts in by the nonce alone", () => {
  const policy = contentSecurityPolicy({ nonce: "abc", secure: true, development: false });
  const scripts = policy.split("; ").find((directive) => directive.startsWith("script-src"));
  expect(scripts).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("upgrade-insecure-requests");
});
