import type { PersonActor, ResellerStatus } from "@/core/actor";

export type { PersonActor };

/** Somebody with an account, as sign-in needs to know it. */
export type Person = {
  id: string;
  email: string;
  name: string;
  role: "admin" | "client";
  passwordHash: string | null;
  disabledAt: Date | null;
  /** A password alone does not let it in. */
  hasTwoStep: boolean;
  clientId: string | null;
  resellerStatus: ResellerStatus | null;
};

/** For an actor that is only named in the log: what somebody may is read with its session, at each request. */
export const NO_AUTHORITY = { areas: [], programEnabled: false } as const;

/** Who a person is when it signs in or out; null for one that may not: disabled, or a client's person without a client. */
export function actorOf(person: Person): PersonActor | null {
  const { id: userId, name: label, clientId, resellerStatus } = person;
  if (person.disabledAt) return null;
  if (person.role === "admin") return { kind: "admin", userId, label };
  return clientId === null
    ? null
    : { kind: "client", userId, label, clientId, resellerStatus, ...NO_AUTHORITY };
}
