/** An API key, or one that was cut off or pasted with more. */
const KEY = /(trl_live_[0-9A-Za-z]{4})([0-9A-Za-z]+)/g;

/** Of its secret part after the beginning that lists show. */
const WHOLE_LENGTH = 32;

/**
 * A text with whatever looks like an API key in it cut to what lists may show: its beginning and, of a whole one, its
 * last four. For what becomes part of an address, which browsers, proxies and logs keep (T11).
 */
export function withShownKeys(text: string): string {
  return text.replaceAll(KEY, (_, shown: string, rest: string) =>
    rest.length === WHOLE_LENGTH ? `${shown}…${rest.slice(-4)}` : shown,
  );
}
