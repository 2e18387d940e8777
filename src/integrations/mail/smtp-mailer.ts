import { createTransport } from "nodemailer";
import SmtpTransport from "nodemailer/lib/smtp-transport/index.js";
import { env } from "@/env";
import { MailError, type Mailer } from ".";
import { toMailError } from "./smtp-failure";

export type SmtpLimits = { connectMs: number; silenceMs: number; totalMs: number };

/** How long each part may take; the whole is well below the time that a worker may have a mail. */
const LIMITS: SmtpLimits = { connectMs: 10_000, silenceMs: 20_000, totalMs: 60_000 };

/**
 * A mail server by its URL: `smtps://` speaks TLS from the first byte, `smtp://` goes over to it when the server offers
 * it (STARTTLS). A password goes to another machine over TLS alone. The URL's query may say otherwise.
 */
export function createSmtpMailer(url: string, limits = LIMITS): Mailer {
  // createTransport itself drops all options beside a URL.
  const smtp = new SmtpTransport({
    connectionTimeout: limits.connectMs,
    greetingTimeout: limits.connectMs,
    dnsTimeout: limits.connectMs,
    socketTimeout: limits.silenceMs,
    requireTLS: sendsPasswordAbroad(url),
    url,
  });
  const transport = createTransport(smtp, { disableFileAccess: true, disableUrlAccess: true });
  return {
    async send({ messageId, ...message }) {
      try {
        await within(
          limits.totalMs,
          transport.sendMail({
            ...message,
            messageId: `<${messageId}>`,
            // RFC 3834: no program shall answer it.
            headers: { "Auto-Submitted": "auto-generated" },
          }),
        );
      } catch (error) {
        throw toMailError(error);
      }
    },
  };
}

function sendsPasswordAbroad(url: string): boolean {
  const { protocol, password, hostname } = new URL(url);
  const isLocal = hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
  return protocol === "smtp:" && password !== "" && !isLocal;
}

/** A server that answers byte by byte is never silent: the whole has an end too. */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new MailError("timeout", null, false)), ms);
  });
  try {
    await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}

let current: { url: string; mailer: Mailer } | undefined;

/** The mail server of the settings; null when there is none. */
export function getMailer(): Mailer | null {
  const url = env.SMTP_URL;
  if (url === undefined) return null;
  if (current?.url !== url) current = { url, mailer: createSmtpMailer(url) };
  return current.mailer;
}
