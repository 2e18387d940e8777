import type { Actor, MemberArea, ResellerStatus } from "@/core/actor";
import type { Locale } from "@/i18n/locales";
import type { MemberRole } from "./domain/member-rules";
import type { PersonActor } from "./domain/person";

export type UserDto = { id: string; name: string; email: string; role: "admin" | "client" };

/** Who is signed in, for the pages' frame: never more than the person's own. */
export type CurrentSession = {
  id: string;
  user: UserDto;
  /** The language that the person has chosen; null: none yet. */
  locale: Locale | null;
  /** The tenant that a client's person works in; null for admins. */
  client: { id: string; name: string; currency: string; country: string } | null;
  /** `statusReason`: what a suspended reseller may read (R57). */
  reseller: { id: string; status: ResellerStatus; statusReason: string | null } | null;
  /** The person is an admin who sees the portal as this client; null for everybody else. */
  view: { reason: string; mayChange: boolean; expiresAt: string } | null;
};

export type ResolvedSession = {
  session: CurrentSession;
  actor: PersonActor | Extract<Actor, { kind: "locked_admin" }>;
};

/** Two-step sign-in of a person, as it sees it itself. */
export type TwoStepDto = {
  /** Null: off. */
  enabledAt: string | null;
  recoveryCodesLeft: number;
  /** The actor can do nothing else until it is on. */
  isRequired: boolean;
};

export type AdminDto = { id: string; name: string; email: string; hasTwoStep: boolean; isSelf: boolean };

/** What the events of two-step sign-in tell. */
export type TwoStepEventDto = {
  id: string;
  object: "user";
  email: string;
  name: string;
  at: string;
  /** From where it was done; null when an admin did it. */
  address: string | null;
  /** Recovery codes that have not been used. */
  left?: number;
};

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
  people: { id: string; name: string; email: string; role: MemberRole }[];
};

/** One person of a client. `areas` is empty for an owner, who may all. */
export type MemberDto = {
  id: string;
  name: string;
  email: string;
  role: MemberRole;
  areas: MemberArea[];
  since: string;
};

/** Somebody who has not answered yet. */
export type InvitationDto = {
  id: string;
  email: string;
  name: string;
  role: MemberRole;
  areas: MemberArea[];
  /** How often it was sent; only the last link opens it. */
  round: number;
  expiresAt: string;
  isExpired: boolean;
};

/** Who belongs to a client or is asked to, and what the asker may do about each. */
export type PeopleDto = {
  client: { id: string; name: string; isReseller: boolean };
  /** What the asker may give: an owner and an admin everything. */
  mayGive: { owner: boolean; areas: MemberArea[] };
  members: (MemberDto & { hasTwoStep: boolean; isSelf: boolean; mayChange: boolean; mayRemove: boolean })[];
  invitations: (InvitationDto & { mayResend: boolean; mayRevoke: boolean })[];
};

/** What the event `invitation.created` tells; the link is made from `id` and `round` where the mail is written. */
export type InvitationEventDto = {
  id: string;
  object: "invitation";
  email: string;
  name: string;
  clientName: string;
  invitedBy: string;
  role: MemberRole;
  round: number;
  expiresAt: string;
  /** The client resells. */
  asReseller: boolean;
};

/** What somebody reads who opens an invitation's link. */
export type OpenInvitationDto = {
  clientName: string;
  asReseller: boolean;
  invitedBy: string;
  email: string;
  name: string;
  role: MemberRole;
  areas: MemberArea[];
  expiresAt: string;
  /** Who has the address: nobody yet, somebody who signs in to accept, or the provider's staff, who cannot. */
  account: "new" | "existing" | "staff";
};

/** One of the clients that a person belongs to. `current` is where it works now; the last owner may not leave. */
export type OwnClientDto = {
  id: string;
  name: string;
  role: MemberRole;
  current: boolean;
  mayLeave: boolean;
};

/** What the event `user.password_reset_requested` tells; the link is made from `id` where the mail is written. */
export type PasswordResetEventDto = {
  id: string;
  object: "password_reset";
  /** Null, with `name`: nobody has the address, so there is no mail. */
  email: string | null;
  name: string | null;
  expiresAt: string;
  address: string | null;
};
