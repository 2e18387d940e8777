import { SHOWN_EVENT_TYPES } from "@/features/activity";

/** The types that an endpoint can choose: what GET /events shows. */
export const WEBHOOK_EVENT_TYPES = SHOWN_EVENT_TYPES;

/** The type of what POST …/test sends; nobody chooses it. */
export const TEST_EVENT_TYPE = "webhook_endpoint.test";
