/** What stands in a log for something that nobody may read there. */
export const REMOVED = "[removed]";

/**
 * Texts that are secret under any name: API keys and those of payment providers, webhook secrets, password hashes, what
 * is sealed, passwords in addresses, bearer tokens, recovery codes, and the addresses that are keys themselves.
 */
const SECRET_TEXT = [
  /trl_live_[0-9A-Za-z]{36}/g,
  /\b[sr]k_(?:live|test)_\w{8,}/g,
  /whsec_[A-Za-z0-9+/=]{16,}/g,
  /\$argon2id?\$[^\s"]+/g,
  /\bsealed:[\w-]{16,}/g,
  /(?<=[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/gi,
  /(?<=\b(?:Bearer|Basic) )[A-Za-z0-9._~+/=-]{16,}/g,
  /(?<=\/(?:invitation|reset-password|c)\/)[\w-]{32,}/g,
  /(?<=\btierline\.(?:session|challenge)=)[^\s";]+/g,
  /\b[a-z2-7]{4}(?:-[a-z2-7]{4}){3}\b/g,
];

/** The text without secrets that show by their form, and without those that are known. */
export function withoutSecretText(text: string, known: readonly string[] = []): string {
  const rest = known.reduce((left, secret) => left.replaceAll(secret, REMOVED), text);
  return SECRET_TEXT.reduce((left, secret) => left.replaceAll(secret, REMOVED), rest);
}
