import type { Action } from "./domain/actions";

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
