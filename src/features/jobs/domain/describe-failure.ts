/** What stands where a secret was. */
const HIDDEN = "[hidden]";
const LONGEST = 600;

const SECRETS: readonly [RegExp, string][] = [
  // user:password@ of an address
  [/(\w+:\/\/)[^\s/@]*@/g, `$1${HIDDEN}@`],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{6,}/gi, `$1 ${HIDDEN}`],
  [
    /\b([\w-]*(?:password|passwd|secret|token|api[-_]?key|authorization|signature))(["']?\s*[:=]\s*)("[^"]*"|'[^']*'|[^\s,;&]+)/gi,
    `$1$2${HIDDEN}`,
  ],
  // Our own API keys, and those of payment providers.
  [/\b(?:trl|sk|rk|pk|whsec)_\w{12,}/g, HIDDEN],
];

/** Text without what opens something: `secrets` are those that are known by value. */
export function withoutSecrets(text: string, secrets: readonly string[] = []): string {
  const known = secrets.reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text);
  return SECRETS.reduce((rest, [pattern, mark]) => rest.replaceAll(pattern, mark), known);
}

/** Why a job failed, as an admin may read it: the message alone, without secrets, 600 characters at most. */
export function describeFailure(error: unknown, secrets: readonly string[] = []): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  const clean = withoutSecrets(text, secrets).replaceAll(/\s+/g, " ").trim();
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1)}…` : clean;
}
