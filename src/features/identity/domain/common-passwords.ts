import { dictionary } from "@zxcvbn-ts/language-common";

/** What somebody would choose here of all places (ASVS 5.0, 6.2.11), and long ones that no list has. */
const OWN = ["tierline", "hosting", "reseller", "webhosting", "provider", "correcthorsebatterystaple"];

/** The 49,000 passwords that people choose most, lower case, by the lists that zxcvbn guesses with. */
const COMMON = new Set<string>([...dictionary.passwords, ...OWN]);

/** One to six characters over and over. */
const REPEATED = /^(.{1,6})\1+$/su;

/**
 * Whether a guesser would try this password first: a common one; a common one with digits or marks before or after it,
 * which is how somebody makes it long enough; or little over and over.
 */
export function isCommonPassword(password: string): boolean {
  const lower = password.toLowerCase();
  if (new Set(lower).size <= 2 || REPEATED.test(lower) || COMMON.has(lower)) return true;
  const word = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return COMMON.has(word) || COMMON.has(lower.replace(/[^\p{L}\p{N}]+$/u, ""));
}
