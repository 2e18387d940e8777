/** R14. Suspended: read-only, no new orders. Inactive: the reseller sections are gone. */
export type ResellerStatus = "active" | "suspended" | "inactive";

/** What the owner of a client lets one of its people do, beyond looking at what the company sells and runs. */
export const MEMBER_AREAS = ["orders", "customers", "billing", "api_keys", "people", "activity"] as const;
export type MemberArea = (typeof MEMBER_AREAS)[number];

/** The areas of a member, or all that an owner has. */
export type MemberAreas = readonly MemberArea[] | "all";

/** Somebody of a client. */
export type ClientActor = {
  kind: "client";
  userId: string;
  label: string;
  clientId: string;
  resellerStatus: ResellerStatus | null;
  areas: MemberAreas;
  /** R67. Off: what resellers have is not there, and nothing of it is lost. */
  programEnabled: boolean;
  /** An admin who sees the portal as this client: `userId` and `label` are the admin's. Absent for the client's people. */
  seenBy?: { viewId: string; mayChange: boolean };
};

/** Who acts. Read from the database at each request, never remembered (house rule 5). */
export type Actor =
  | { kind: "admin"; userId: string; label: string }
  | ClientActor
  /** An admin who has to set up two-step sign-in before anything else: not yet one that any rule lets in. */
  | { kind: "locked_admin"; userId: string; label: string }
  | {
      kind: "api_key";
      keyId: string;
      label: string;
      resellerId: string;
      scopes: readonly string[];
      resellerStatus: ResellerStatus;
    }
  | { kind: "job"; name: string }
  | { kind: "anonymous" };

/** Somebody signed in who may do what its kind may. */
export type PersonActor = Extract<Actor, { kind: "admin" | "client" }>;

/** The tenant whose rows a statement may touch: a client's uuid, which is also its reseller profile's. */
export type TenantScope = { readonly kind: "tenant"; readonly clientId: string };

/** All rows: admins and jobs of the provider only. */
export type ProviderScope = { readonly kind: "provider" };

export type Scope = TenantScope | ProviderScope;
