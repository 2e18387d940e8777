export { ACTIONS, type Action } from "./domain/actions";
export { EVENT_TYPES, type EventType } from "./domain/events";
export type { ActivityDto } from "./dto";
export * from "./schemas";
export { emitEvent, eventRow } from "./service/emit-event";
export { forgetKeptAnswers } from "./service/forget-kept-answers";
export { type Idempotency, type KeptAnswer, keepAnswer, Replay } from "./service/keep-answer";
export { listActivity } from "./service/list-activity";
export { activityRow, recordActivity } from "./service/record-activity";
