/**
 * A path of this installation from text that came with a request, or the fallback. Never leads elsewhere:
 * `//host`, `/\host`, schemes and control characters are refused.
 */
export function localPath(text: string | null | undefined, fallback = "/"): string {
  if (!text || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text)) return fallback;
  const url = new URL(text, "http://local.invalid");
  return url.origin === "http://local.invalid" ? `${url.pathname}${url.search}` : fallback;
}
