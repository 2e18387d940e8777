/** What stands in a log for something that nobody may read there. */
export const REMOVED = "[removed]";

/** Texts that are secret under any name: API keys, webhook secrets, password hashes, passwords in addresses. */
const SECRET_TEXT = [
  /trl_live_[0-9A-Za-z]{36}/g,
  /whsec_[A-Za-z0-9+/=]{16,}/g,
  /\$argon2id?\$[^\s"]+/g,
  /(?<=[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/gi,
  /(?<=\bBearer )[A-Za-z0-9._~+/=-]{16,}/g,
];

/** The text without secrets that show by their form. */
export function withoutSecretText(text: string): string {
  return SECRET_TEXT.reduce((rest, secret) => rest.replaceAll(secret, REMOVED), text);
}
