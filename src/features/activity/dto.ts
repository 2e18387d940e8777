import type { Context } from "@/db";
import type { Action } from "./domain/actions";
import type { ShownEventType } from "./domain/shown-events";

export type ActivityDto = {
  id: string;
  at: string;
  actor: { kind: string; id: string | null; label: string };
  action: Action;
  object: { type: string; id: string; name: string };
  clientId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  address: string | null;
  userAgent: string | null;
  requestId: string | null;
  /** The client that the admin saw the portal as while it did this; null for all else. */
  seenAs: string | null;
};

/** What happened, as its verb declared it. */
export type ToldEvent = { type: string; payload: Record<string, unknown> };

/** Something that happened to an object, which is in the API's form. */
export type EventDto = {
  id: string;
  type: ShownEventType;
  createdAt: string;
  object: Record<string, unknown>;
};

/** Puts the objects of events of this client into the API's form, which only the API's door knows, in their order. */
export type ShowObjects = (
  ctx: Context,
  clientId: string,
  events: readonly ToldEvent[],
) => Promise<Record<string, unknown>[]>;
