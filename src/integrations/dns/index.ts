import { Resolver } from "node:dns/promises";

/** Why a name could not be looked up: nobody answered in time, or the answer was a failure. */
export type DnsFailure = "timeout" | "unreachable";

export class DnsError extends Error {
  override readonly name = "DnsError";

  constructor(
    readonly failure: DnsFailure,
    cause?: unknown,
  ) {
    super(`dns: ${failure}`, { cause });
  }
}

/**
 * The TXT records of a name, each in one piece; none when there is no such name.
 *
 * @throws {DnsError} when nobody knows
 */
export type ResolveTxt = (name: string) => Promise<string[]>;

type Ask = (name: string) => Promise<string[][]>;

/** How long a look-up takes at most, in ms. */
const LIMIT_MS = 6_000;

const NOTHING = new Set(["ENOTFOUND", "ENODATA"]);
const LATE = new Set(["ETIMEOUT", "ECANCELLED"]);

/** Asks the name servers that this machine is set up with. */
export const resolveTxt: ResolveTxt = (name) => {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  return askTxt(name, (asked) => resolver.resolveTxt(asked), LIMIT_MS);
};

/** The same by somebody else's means: tests. */
export async function askTxt(name: string, ask: Ask, limitMs: number): Promise<string[]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DnsError("timeout")), limitMs);
  });
  try {
    return (await Promise.race([ask(name), end])).map((parts) => parts.join(""));
  } catch (error) {
    if (error instanceof DnsError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (NOTHING.has(code)) return [];
    throw new DnsError(LATE.has(code) ? "timeout" : "unreachable", error);
  } finally {
    clearTimeout(timer);
  }
}
