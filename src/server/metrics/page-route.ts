/** The parts of the pages, which are few; what lies below them has ids in it. */
const PARTS = new Set([
  "admin",
  "portal",
  "account",
  "sign-in",
  "sign-up",
  "forgot-password",
  "reset-password",
  "two-step",
  "invitation",
  "setup",
]);
const ALSO = new Set(["docs", "errors", "_next", "c"]);

/** Which part of the pages a request was for: `/admin/orders`, `/api/trpc`, `/_next`; `other` for what is none of ours. */
export function pageRoute(url: string): string {
  const [first = "", second = ""] = url.split(/[?#]/)[0]?.split("/").filter(Boolean) ?? [];
  if (first === "") return "/";
  if (first === "api") return ["trpc", "hooks", "auth"].includes(second) ? `/api/${second}` : "other";
  if (PARTS.has(first) || ALSO.has(first)) return `/${first}`;
  return "other";
}
