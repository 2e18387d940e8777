import { attachment } from "@/core/files";
import { FILE_POLICY } from "../files/file-policy";
import type { ViewFile } from "./view-page";

/** On every answer: nobody indexes, keeps or frames it, and its address travels nowhere (T18). */
const HEADERS = {
  "cache-control": "private, no-store",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex, nofollow, noarchive",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/** A page without scripts: its own style, its brand's logo, and nothing from anywhere else. */
export function htmlAnswer(
  body: string,
  nonce: string,
  status = 200,
  more: Record<string, string> = {},
): Response {
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return new Response(body, {
    status,
    headers: {
      ...HEADERS,
      ...more,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy.join("; "),
    },
  });
}

export function fileAnswer({ name, contentType, content, isInline }: ViewFile): Response {
  return new Response(content, {
    headers: {
      ...HEADERS,
      "content-type": contentType,
      "content-length": String(content.byteLength),
      "content-disposition": isInline ? "inline" : attachment(name),
      "content-security-policy": FILE_POLICY,
    },
  });
}
