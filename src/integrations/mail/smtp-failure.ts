import { MailError, type MailFailure } from ".";

/** What nodemailer tells of a failure. */
type SmtpError = { code?: string; response?: string; responseCode?: number; command?: string };

const BY_CODE: Readonly<Record<string, MailFailure>> = {
  ECONNECTION: "unreachable",
  ECONNREFUSED: "unreachable",
  ECONNRESET: "unreachable",
  EDNS: "unreachable",
  ESOCKET: "unreachable",
  ETIMEDOUT: "timeout",
  ETLS: "tls",
  EREQUIRETLS: "tls",
  EAUTH: "login",
  ENOAUTH: "login",
};

const LONGEST_ANSWER = 300;

/** A failure of nodemailer as a MailError. */
export function toMailError(error: unknown): MailError {
  if (error instanceof MailError) return error;
  const { code = "", response, responseCode, command } = (error ?? {}) as SmtpError;
  const isPermanent = responseCode !== undefined && responseCode >= 500;
  return new MailError(failureOf(code, command, error), answerOf(response), isPermanent);
}

function failureOf(code: string, command: string | undefined, error: unknown): MailFailure {
  // A certificate that is not believed ends the socket, and is told apart by its words alone.
  if (code === "ESOCKET" && error instanceof Error && /certificate|SSL|TLS/i.test(error.message))
    return "tls";
  const known = BY_CODE[code];
  if (known) return known;
  if (code === "EENVELOPE" && command === "RCPT TO") return "recipient";
  return code === "EENVELOPE" || code === "EMESSAGE" || code === "EPROTOCOL" ? "refused" : "other";
}

function answerOf(response: string | undefined): string | null {
  const line = response?.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, " ").trim();
  return line ? line.slice(0, LONGEST_ANSWER) : null;
}
