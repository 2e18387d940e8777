import { toPublicId } from "@/core/ids";

/** A request as its reseller may see it. */
export type RequestLogDto = {
  /** `req_…`, as the answer named it. */
  id: string;
  createdAt: string;
  method: string;
  route: string;
  path: string;
  status: number;
  durationMs: number;
  address: string | null;
  errorCode: string | null;
  /** Of errors alone, without secrets, cut at 4 KB. */
  requestBody: string | null;
  answerBody: string | null;
  key: { id: string; name: string };
  reseller: { id: string; name: string };
};

export type RequestLogRow = {
  id: string;
  resellerId: string;
  createdAt: Date;
  method: string;
  route: string;
  path: string;
  status: number;
  durationMs: number;
  address: string | null;
  errorCode: string | null;
  requestBody: string | null;
  answerBody: string | null;
  key: { id: string; name: string; reseller: { businessName: string } };
};

/** What `toRequestLogDto` needs beside the columns. */
export const WITH_KEY = {
  key: { select: { id: true, name: true, reseller: { select: { businessName: true } } } },
} as const;

export function toRequestLogDto(row: RequestLogRow): RequestLogDto {
  const { key, resellerId, ...rest } = row;
  return {
    ...rest,
    id: toPublicId("request", row.id),
    createdAt: row.createdAt.toISOString(),
    key: { id: toPublicId("apiKey", key.id), name: key.name },
    reseller: { id: toPublicId("reseller", resellerId), name: key.reseller.businessName },
  };
}

/** A UTC day's answers: below 400; 400 and above but for 429; 429. */
export type UsageDay = { day: string; succeeded: number; failed: number; limited: number };

/** What a key was asked for in the last 30 days, today the last of them. */
export type KeyUsageDto = { keyId: string; days: UsageDay[] };
