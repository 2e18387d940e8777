const DAY_MS = 86_400_000;
/** RFC 9116 wants less than a year: whoever reads a copy that is older looks again. */
const GOOD_FOR_DAYS = 180;

type Facts = { contact: string; appUrl: string; now: Date };

/** Where somebody who has found a hole tells of it, as RFC 9116 has it. */
export function securityTxt({ contact, appUrl, now }: Facts): string {
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const lines = [
    `Contact: ${contact.includes("://") ? contact : `mailto:${contact}`}`,
    `Expires: ${new Date(today + GOOD_FOR_DAYS * DAY_MS).toISOString()}`,
    "Preferred-Languages: en, de",
    `Canonical: ${appUrl}/.well-known/security.txt`,
  ];
  return `${lines.join("\n")}\n`;
}
