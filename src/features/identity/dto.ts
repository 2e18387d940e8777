import type { ResellerStatus } from "@/core/actor";
import type { PersonActor } from "./domain/person";

export type UserDto = { id: string; name: string; email: string; role: "admin" | "client" };

/** Who is signed in, for the pages' frame: never more than the person's own. */
export type CurrentSession = {
  id: string;
  user: UserDto;
  /** The tenant that a client's person works in; null for admins. */
  client: { id: string; name: string; currency: string; country: string } | null;
  /** `statusReason`: what a suspended reseller may read (R57). */
  reseller: { id: string; status: ResellerStatus; statusReason: string | null } | null;
};

export type ResolvedSession = { session: CurrentSession; actor: PersonActor };

/** One sign-in of a person, as its account page lists it. */
export type SessionDto = {
  id: string;
  current: boolean;
  address: string | null;
  userAgent: string | null;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
};

export type ClientDto = {
  id: string;
  kind: "company" | "person";
  name: string;
  email: string;
  currency: string;
  country: string;
  /** Null for a client without reseller profile. */
  reseller: { id: string; status: ResellerStatus } | null;
  createdAt: string;
};

export type ClientDetailDto = ClientDto & {
  people: { id: string; name: string; email: string; role: "owner" | "member" }[];
};
