import { EVENT_TYPES, type EventType } from "@/features/activity";

/** What api.md lets a reseller hear of ("Webhooks"); the rest of the outbox is between the provider and its people. */
const TOLD = [
  /^application\./,
  /^reseller\.(updated|suspended|reactivated|tier_changed)$/,
  /^customer\.(created|updated|archived)$/,
  /^order\.(created|paid|cancelled)$/,
  /^service\.(activated|suspended|unsuspended|renewed|cancelled|terminated)$/,
  /^invoice\.(created|paid|overdue)$/,
  /^payment\.(succeeded|failed)$/,
  /^api_key\.(created|rotated|revoked)$/,
  /^ticket\.(created|replied)$/,
];

/** The types that an endpoint can choose. */
export const WEBHOOK_EVENT_TYPES: readonly EventType[] = EVENT_TYPES.filter((type) =>
  TOLD.some((told) => told.test(type)),
);

/** The type of what POST …/test sends; nobody chooses it. */
export const TEST_EVENT_TYPE = "webhook_endpoint.test";
