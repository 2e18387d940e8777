import { describe, expect, it } from "vitest";
import {
  API_SCOPES,
  authorizeAccount,
  authorizeEither,
  authorizeProvider,
  authorizeTenant,
  authorizeTwoStep,
  mayClient,
  PERMISSIONS,
  type Permission,
} from "./access";
import { type Actor, type ClientActor, MEMBER_AREAS, type MemberAreas } from "./actor";
import { AppError } from "./errors";
import type { Rule } from "./permissions";

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

describe("the people of a client, by the table", () => {
  const rules: Record<string, Rule> = PERMISSIONS;
  const member = (areas: MemberAreas): Actor => ({ ...(client("active") as ClientActor), areas });
  const codesOf = (actor: Actor) => permissions.map((name) => codeOf(() => authorizeTenant({ actor }, name)));
  const expected = (isAllowed: (rule: Rule) => boolean) =>
    permissions.map((name) => (rules[name]?.client && isAllowed(rules[name]) ? "allowed" : "forbidden"));

  it("an owner may what clients may, and nothing else", () => {
    expect(codesOf(member("all"))).toEqual(expected(() => true));
  });

  it.each(MEMBER_AREAS)("a member with %s may that and what all may", (area) => {
    expect(codesOf(member([area]))).toEqual(expected((rule) => !rule.area || rule.area === area));
  });

  it("a member with every area may not what is the owners' alone", () => {
    expect(codesOf(member(MEMBER_AREAS))).toEqual(expected((rule) => rule.area !== "owner"));
    expect(codesOf(member([]))).toEqual(expected((rule) => !rule.area));
  });

  it("while the reseller is suspended, none of them changes anything (R14)", () => {
    const codes = permissions
      .filter((name) => rules[name]?.client)
      .map((name) => [name, codeOf(() => authorizeTenant({ actor: client("suspended") }, name))]);
    expect(codes).toEqual(
      codes.map(([name = ""]) => [name, rules[name]?.writes ? "reseller_suspended" : "allowed"]),
    );
  });
});

describe("an admin who sees the portal as a client", () => {
  const seeing = (mayChange: boolean): Actor => ({
    ...(client("active") as Extract<Actor, { kind: "client" }>),
    seenBy: { viewId: "v", mayChange },
  });
  const ofClients = permissions.filter((name) => "client" in PERMISSIONS[name]);
  const has = (name: Permission, rule: "writes" | "ownOnly") => rule in PERMISSIONS[name];

  it("is refused every permission that changes something, unless it may change things", () => {
    for (const name of ofClients) {
      const closed = has(name, "writes") || has(name, "ownOnly");
      expect([name, codeOf(() => authorizeTenant({ actor: seeing(false) }, name))]).toEqual([
        name,
        closed ? "read_only_view" : "allowed",
      ]);
      expect([name, codeOf(() => authorizeTenant({ actor: seeing(true) }, name))]).toEqual([
        name,
        has(name, "ownOnly") ? "read_only_view" : "allowed",
      ]);
    }
  });

  it("is never let near secrets, people, payments, ways to pay and its own account", () => {
    for (const name of [
      "api_key:write",
      "api_key:revoke",
      "webhook:write",
      "member:manage",
      "member:leave",
      "payment_method:manage",
      "renewal_settings:choose",
      "invoice:pay",
      "balance:add",
    ] as const)
      expect([name, has(name, "ownOnly")]).toEqual([name, true]);
    expect(codeOf(() => authorizeAccount({ actor: seeing(true) }))).toBe("read_only_view");
    expect(codeOf(() => authorizeTwoStep({ actor: seeing(true) }))).toBe("read_only_view");
  });

  it("is offered nothing that it would be refused", () => {
    for (const mayChange of [false, true]) {
      const actor = seeing(mayChange) as Extract<Actor, { kind: "client" }>;
      for (const name of ofClients)
        expect([name, mayClient(actor, name)]).toEqual([
          name,
          codeOf(() => authorizeTenant({ actor }, name)) === "allowed",
        ]);
    }
  });

  it("is no admin meanwhile", () => {
    for (const name of permissions)
      expect(codeOf(() => authorizeProvider({ actor: seeing(true) }, name))).toBe("forbidden");
  });
});

describe("an admin who has to set up two-step sign-in", () => {
  const actor: Actor = { kind: "locked_admin", userId: "u", label: "Ada" };

  it("is refused everything but that", () => {
    for (const name of permissions) {
      expect(codeOf(() => authorizeProvider({ actor }, name))).toBe("two_step_required");
      expect(codeOf(() => authorizeTenant({ actor }, name))).toBe("two_step_required");
    }
    expect(codeOf(() => authorizeAccount({ actor }))).toBe("two_step_required");
    expect(authorizeTwoStep({ actor })).toEqual({ kind: "admin", userId: "u", label: "Ada" });
  });
});
