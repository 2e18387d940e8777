export { type Post, type PostFailure, type PostOptions, type PostResult, postWebhook } from "./post-webhook";
export { newWebhookSecret, webhookHeaders } from "./signature";
export { parseTarget, type TargetFault } from "./target";
