export type { components, operations, paths } from "./api-types.js";
export { type ErrorCode, type FieldProblem, TierlineError } from "./errors.js";
export type { Answer, CallOptions, Item, ListPath } from "./operations.js";
export { Tierline, type TierlineOptions } from "./tierline.js";
export {
  type VerifyOptions,
  verifyWebhook,
  type WebhookEvent,
  type WebhookHeaders,
  WebhookVerificationError,
} from "./webhooks.js";
