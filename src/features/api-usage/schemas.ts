import { z } from "zod";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { optionalLine } from "@/core/text";
import { timeRange } from "@/core/time-range";

/** What a request's status may be narrowed to: one status, or all of a kind. */
export const STATUS_KINDS = ["succeeded", "failed", "rate_limited", "server_error"] as const;

export const METHODS = ["GET", "HEAD", "POST", "PATCH", "DELETE"] as const;

export const listRequestLogsInput = z.strictObject({
  ...pageInput,
  status: z.number().int().min(100).max(599).optional(),
  statusKind: z.enum(STATUS_KINDS).optional(),
  method: z.enum(METHODS).optional(),
  key: publicId("apiKey").optional(),
  request: publicId("request").optional(),
  createdAt: timeRange.optional(),
  /** Admins only: part of a reseller's name. */
  reseller: optionalLine(120),
});
export type ListRequestLogsInput = z.infer<typeof listRequestLogsInput>;

export const requestLogIdInput = z.strictObject({ id: publicId("request") });
export type RequestLogIdInput = z.infer<typeof requestLogIdInput>;

export const apiUsageInput = z.strictObject({ keys: z.array(publicId("apiKey")).max(100) });
export type ApiUsageInput = z.infer<typeof apiUsageInput>;
