import { DnsError, type ResolveTxt } from "@/integrations/dns";
import { recordName } from "../domain-name";
import type { DomainProblem } from "../dto";

/** Whether a domain's TXT record says the token: null, or what was met instead. */
export async function lookUpRecord(
  { domain, token }: { domain: string; token: string },
  resolve: ResolveTxt,
): Promise<DomainProblem | null> {
  try {
    const records = await resolve(recordName(domain));
    if (records.some((record) => record.trim() === token)) return null;
    return records.length > 0 ? "other" : "absent";
  } catch (error) {
    if (error instanceof DnsError) return error.failure;
    throw error;
  }
}
