import { describe, expect, it } from "vitest";
import {
  API_SCOPES,
  authorizeEither,
  authorizeProvider,
  authorizeTenant,
  PERMISSIONS,
  type Permission,
} from "./access";
import type { Actor } from "./actor";
import { AppError } from "./errors";

const clientId = "018f0000-0000-7000-8000-000000000001";
const admin: Actor = { kind: "admin", userId: "u", label: "Ada" };
const anonymous: Actor = { kind: "anonymous" };
const client = (resellerStatus: "active" | "suspended" | "inactive" | null): Actor => ({
  kind: "client",
  userId: "u",
  label: "Bo",
  clientId,
  resellerStatus,
  areas: "all",
  programEnabled: true,
});
const key = (scopes: string[], resellerStatus: "active" | "suspended" | "inactive" = "active"): Actor => ({
  kind: "api_key",
  keyId: "k",
  label: "Shop",
  resellerId: clientId,
  scopes,
  resellerStatus,
});

function codeOf(run: () => unknown): string {
  try {
    run();
    return "allowed";
  } catch (error) {
    return error instanceof AppError ? error.code : "unknown";
  }
}

const permissions = Object.keys(PERMISSIONS) as Permission[];

describe("authorizeTenant", () => {
  it("gives the actor's own tenant, never another", () => {
    expect(authorizeTenant({ actor: client("active") }, "customer:read")).toEqual({
      kind: "tenant",
      clientId,
    });
    expect(authorizeTenant({ actor: key(["customers:read"]) }, "customer:read")).toEqual({
      kind: "tenant",
      clientId,
    });
  });

  it("refuses everybody else, whatever the permission", () => {
    for (const permission of permissions) {
      expect(codeOf(() => authorizeTenant({ actor: anonymous }, permission))).toBe("unauthenticated");
      expect(codeOf(() => authorizeTenant({ actor: admin }, permission))).toBe("forbidden");
    }
  });

  it("hides reseller sections from direct clients and inactive resellers (R14, R32)", () => {
    expect(codeOf(() => authorizeTenant({ actor: client(null) }, "customer:read"))).toBe("not_found");
    expect(codeOf(() => authorizeTenant({ actor: client("inactive") }, "api_key:write"))).toBe("not_found");
    expect(codeOf(() => authorizeTenant({ actor: client("inactive") }, "order:create"))).toBe("allowed");
  });

  it("leaves a suspended reseller its portal to read, and closes its API (R14)", () => {
    expect(codeOf(() => authorizeTenant({ actor: client("suspended") }, "customer:read"))).toBe("allowed");
    expect(codeOf(() => authorizeTenant({ actor: client("suspended") }, "order:create"))).toBe(
      "reseller_suspended",
    );
    expect(codeOf(() => authorizeTenant({ actor: key([...API_SCOPES], "suspended") }, "customer:read"))).toBe(
      "reseller_suspended",
    );
    expect(codeOf(() => authorizeTenant({ actor: key([...API_SCOPES], "inactive") }, "customer:read"))).toBe(
      "invalid_api_key",
    );
  });

  it("asks a key for the very scope", () => {
    expect(codeOf(() => authorizeTenant({ actor: key(["customers:read"]) }, "customer:write"))).toBe(
      "insufficient_scope",
    );
    expect(codeOf(() => authorizeTenant({ actor: key([...API_SCOPES]) }, "application:submit"))).toBe(
      "forbidden",
    );
  });
});

describe("authorizeProvider", () => {
  it("is for admins, by the table, and the provider's jobs", () => {
    expect(authorizeProvider({ actor: admin }, "payment:record")).toEqual({ kind: "provider" });
    expect(authorizeProvider({ actor: { kind: "job", name: "renewals" } }, "service:provision")).toEqual({
      kind: "provider",
    });
    expect(codeOf(() => authorizeProvider({ actor: admin }, "service:provision"))).toBe("forbidden");
  });

  it("refuses clients and keys, whatever the permission and scopes", () => {
    for (const permission of permissions) {
      expect(codeOf(() => authorizeProvider({ actor: client("active") }, permission))).toBe("forbidden");
      expect(codeOf(() => authorizeProvider({ actor: key([...API_SCOPES]) }, permission))).toBe("forbidden");
      expect(codeOf(() => authorizeProvider({ actor: anonymous }, permission))).toBe("unauthenticated");
      expect(codeOf(() => authorizeEither({ actor: anonymous }, permission, permission))).toBe(
        "unauthenticated",
      );
    }
  });
});
