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
};

/** Something that happened to an object, which is as its verb declared it. */
export type EventDto = {
  id: string;
  type: ShownEventType;
  createdAt: string;
  object: Record<string, unknown>;
};
