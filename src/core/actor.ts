/** R14. Suspended: read-only, no new orders. Inactive: the reseller sections are gone. */
export type ResellerStatus = "active" | "suspended" | "inactive";

/** Who acts. Read from the database at each request, never remembered (house rule 5). */
export type Actor =
  | { kind: "admin"; userId: string; label: string }
  | { kind: "client"; userId: string; label: string; clientId: string; resellerStatus: ResellerStatus | null }
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

/** The tenant whose rows a statement may touch: a client's uuid, which is also its reseller profile's. */
export type TenantScope = { readonly kind: "tenant"; readonly clientId: string };

/** All rows: admins and jobs of the provider only. */
export type ProviderScope = { readonly kind: "provider" };

export type Scope = TenantScope | ProviderScope;
