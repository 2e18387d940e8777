import { NextRequest } from "next/server";
import { describe, expect, it, vi } from "vitest";
import { proxy } from "./proxy";

vi.mock("@/env", () => ({ env: { APP_URL: "http://localhost:3000", NODE_ENV: "production" } }));

const SESSION = { cookie: "tierline.session=anything" };

function ask(path: string, init: { method?: string; headers?: Record<string, string> } = {}) {
  return proxy(new NextRequest(`http://localhost:3000${path}`, init));
}

/** What Next will hand to the page as the request's own header. */
const passedOn = (response: Response, name: string) => response.headers.get(`x-middleware-request-${name}`);

describe("proxy", () => {
  it("leads to sign-in without a session cookie, and back afterwards", () => {
    for (const path of ["/admin", "/portal/orders?status=paid&_rsc=1x", "/account"]) {
      const location = new URL(ask(path).headers.get("location") ?? "");
      expect(location.pathname).toBe("/sign-in");
      expect(location.searchParams.get("next")).toBe(path.replace("&_rsc=1x", ""));
    }
  });

  it("leaves the decision to the page for any cookie, and to the action for a POST", () => {
    expect(ask("/admin", { headers: SESSION }).headers.get("location")).toBeNull();
    expect(ask("/admin", { method: "POST" }).headers.get("location")).toBeNull();
    expect(ask("/administration").headers.get("location")).toBeNull();
  });

  it("makes the id, the nonce and the path itself, whatever came in under their names", () => {
    const headers = {
      ...SESSION,
      "x-request-id": "req_mine",
      "x-nonce": "mine",
      "x-tierline-path": "//evil.example",
    };
    const response = ask("/portal?a=1", { headers });
    expect(passedOn(response, "x-request-id")).toMatch(/^req_[0-9a-z]{26}$/);
    expect(passedOn(response, "x-request-id")).toBe(response.headers.get("request-id"));
    expect(passedOn(response, "x-tierline-path")).toBe("/portal?a=1");
    const nonce = passedOn(response, "x-nonce") ?? "";
    expect(Buffer.from(nonce, "base64")).toHaveLength(16);
    expect(response.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
    expect(passedOn(ask("/portal", { headers }), "x-nonce")).not.toBe(nonce);
  });

  it("lets nothing run in what somebody has sent", () => {
    const policyOf = (path: string) =>
      ask(path, { headers: SESSION }).headers.get("content-security-policy") ?? "";
    for (const path of [
      "/portal/apply/files/fil_1",
      "/admin/applications/apl_1/files/fil_1",
      "/portal/tickets/tick_1/files/fil_1",
      "/admin/tickets/tick_1/files/fil_1",
    ])
      expect(policyOf(path)).toBe("default-src 'none'; sandbox");
    for (const path of [
      "/portal/apply",
      "/admin/applications/apl_1",
      "/portal/tickets/tick_1",
      "/portal/orders/files/1",
    ])
      expect(policyOf(path)).toContain("script-src 'self'");
  });

  it("keeps pages out of every cache", () => {
    expect(ask("/portal", { headers: SESSION }).headers.get("cache-control")).toBe("private, no-store");
    expect(ask("/portal").headers.get("cache-control")).toBe("private, no-store");
  });
});
