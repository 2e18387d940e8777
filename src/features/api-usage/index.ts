export { redactBody } from "./domain/redact-body";
export type { KeyUsageDto, RequestLogDto, UsageDay } from "./dto";
export * from "./schemas";
export { forgetRequestLogs } from "./service/forget-request-logs";
export { getApiUsage } from "./service/get-api-usage";
export { getRequestLog } from "./service/get-request-log";
export { listRequestLogs } from "./service/list-request-logs";
export { flushRequests, noteRequest, UsageBuffer } from "./service/usage-buffer";
export type { RequestNote } from "./service/write-requests";
