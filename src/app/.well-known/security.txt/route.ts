import { securityTxt } from "@/adapters/files/security-txt";
import { env } from "@/env";

export const dynamic = "force-dynamic";

/** Not there unless the settings say whom to write to. */
export function GET(): Response {
  const contact = env.SECURITY_CONTACT;
  if (!contact) return new Response(null, { status: 404 });
  const text = securityTxt({ contact, appUrl: env.APP_URL, now: new Date() });
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
