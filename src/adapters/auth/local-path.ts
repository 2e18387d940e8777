const LOCAL = /^\/(?![/\\])[\x21-\x7e]*$/;

/**
 * A path of this installation from text that came with a request, or the fallback. Never leads elsewhere:
 * `//host`, `/\\host`, schemes and control characters are refused, before dots are resolved and after.
 */
export function localPath(text: string | null | undefined, fallback = "/"): string {
  if (!text || !LOCAL.test(text)) return fallback;
  const { pathname, search } = new URL(text, "http://local.invalid");
  return LOCAL.test(`${pathname}${search}`) ? `${pathname}${search}` : fallback;
}
