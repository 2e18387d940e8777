import { createServer, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { headerNames, headerOf, partOf, startSmtp, type TestSmtp } from "@/testing/smtp";
import { MailError, type MailMessage } from ".";
import { createSmtpMailer } from "./smtp-mailer";

const LIMITS = { connectMs: 5_000, silenceMs: 5_000, totalMs: 10_000 };

const message: MailMessage = {
  messageId: "mail_1@tierline.test",
  from: { name: "Nordwolke «Nord» GmbH", address: "hello@nordwolke.test" },
  replyTo: { name: "Nordwolke", address: "support@nordwolke.test" },
  to: { name: "Zoë, 東京", address: "zoe@example.org" },
  subject: "Grüße aus Łódź 🚀 an eine sehr lange Zeile, die umbrochen wird, weil sie nicht passt",
  text: "Hallo Zoë\n.\nfrom here on, äöü €\n",
  html: "<p>Hallo Zoë</p>",
};

const open: { close(): unknown }[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const each of open.splice(0)) await each.close();
});

async function smtp(options?: Parameters<typeof startSmtp>[0]): Promise<TestSmtp> {
  const server = await startSmtp(options);
  open.push(server);
  return server;
}

async function failureOf(url: string, limits = LIMITS): Promise<MailError> {
  const outcome = await createSmtpMailer(url, limits)
    .send(message)
    .catch((error: unknown) => error);
  if (outcome instanceof MailError) return outcome;
  throw new Error(`it ended in ${outcome}`);
}

/** A server that speaks no SMTP. */
async function tcp(onConnection: (socket: Socket) => void): Promise<string> {
  const server = createServer(onConnection);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve());
  });
  open.push(server);
  return `smtp://127.0.0.1:${(server.address() as { port: number }).port}`;
}

const refusal = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });

describe("sending", () => {
  it("hands over every letter as it is, with the headers of a mail that a program sends", async () => {
    const server = await smtp();
    await createSmtpMailer(server.url, LIMITS).send(message);
    const [mail] = server.received;
    if (!mail) throw new Error("nothing has arrived");
    expect(mail).toMatchObject({ from: "hello@nordwolke.test", to: ["zoe@example.org"] });
    expect(headerOf(mail, "Subject")).toBe(message.subject);
    expect(headerOf(mail, "From")).toBe("Nordwolke «Nord» GmbH <hello@nordwolke.test>");
    expect(headerOf(mail, "Reply-To")).toBe("Nordwolke <support@nordwolke.test>");
    expect(headerOf(mail, "To")).toContain("Zoë, 東京");
    expect(headerOf(mail, "Message-ID")).toBe("<mail_1@tierline.test>");
    expect(headerOf(mail, "Auto-Submitted")).toBe("auto-generated");
    expect(partOf(mail, "text/plain")).toContain("Hallo Zoë\r\n.\r\nfrom here on, äöü €");
    expect(partOf(mail, "text/html")).toContain("<p>Hallo Zoë</p>");
  });

  it("lets no name add a header or a recipient", async () => {
    const server = await smtp();
    const name = "Eve\r\nBcc: all@example.org\r\n\r\nBody";
    const to = { name, address: "zoe@example.org" };
    await createSmtpMailer(server.url, LIMITS).send({ ...message, subject: name, to });
    const [mail] = server.received;
    expect(mail?.to).toEqual(["zoe@example.org"]);
    expect(mail && headerNames(mail)).not.toContain("bcc");
  });

  it("logs in with what the URL says", async () => {
    const tried: unknown[] = [];
    const server = await smtp({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth({ username, password }, _session, callback) {
        tried.push([username, password]);
        callback(null, { user: username });
      },
    });
    await createSmtpMailer(`smtp://me%40x:p%3Aw@127.0.0.1:${server.port}`, LIMITS).send(message);
    expect(tried).toEqual([["me@x", "p:w"]]);
    expect(server.received).toHaveLength(1);
  });
});

describe("a failure says what it is", () => {
  it("nobody listens", async () => {
    const server = await startSmtp();
    await server.close();
    expect(await failureOf(server.url)).toMatchObject({ failure: "unreachable", isPermanent: false });
  });

  it("the name leads nowhere", async () => {
    expect(await failureOf("smtp://mail.invalid")).toMatchObject({ failure: "unreachable" });
  });

  it("the server is silent", async () => {
    const url = await tcp(() => {});
    const startedAt = performance.now();
    const silent = await failureOf(url, { ...LIMITS, connectMs: 300 });
    expect(silent).toMatchObject({ failure: "timeout", isPermanent: false });
    expect(performance.now() - startedAt).toBeLessThan(LIMITS.connectMs);
  });

  it("the server talks on and on, and comes to no end", async () => {
    const url = await tcp((socket) => {
      const timer = setInterval(() => socket.write("220-wait\r\n"), 20);
      socket.on("close", () => clearInterval(timer));
      socket.on("error", () => clearInterval(timer));
      sockets.push(socket);
    });
    expect(await failureOf(url, { ...LIMITS, totalMs: 300 })).toMatchObject({ failure: "timeout" });
  });

  it("the certificate is nobody's", async () => {
    const server = await smtp({ secure: true });
    expect(await failureOf(server.url.replace("smtp:", "smtps:"))).toMatchObject({ failure: "tls" });
  });

  it("a server that offers no TLS is given no password", async () => {
    const server = await smtp({
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(null, { user: 1 }),
    });
    // This machine under a name that says nothing of it.
    const { failure } = await failureOf(`smtp://me:secret@0.0.0.0:${server.port}`);
    expect(failure).toBe("tls");
    expect(server.received).toHaveLength(0);
  });

  it("the password is wrong", async () => {
    const server = await smtp({
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) => callback(refusal(535, "no such user")),
    });
    const error = await failureOf(`smtp://me:secret@127.0.0.1:${server.port}`);
    expect(error).toMatchObject({ failure: "login", isPermanent: true });
    expect(error.serverAnswer).toMatch(/^535 /);
    expect(JSON.stringify([error, error.message])).not.toContain("secret");
  });

  it("the recipient is not known", async () => {
    const server = await smtp({
      onRcptTo: (_address, _session, callback) => callback(refusal(550, "5.1.1 no such mailbox")),
    });
    const error = await failureOf(server.url);
    expect(error).toMatchObject({ failure: "recipient", isPermanent: true });
    expect(error.serverAnswer).toBe("550 5.1.1 no such mailbox");
  });

  it("the server asks to come back later", async () => {
    const server = await smtp({
      onMailFrom: (_address, _session, callback) => callback(refusal(451, "4.7.1 greylisted")),
    });
    expect(await failureOf(server.url)).toMatchObject({ failure: "refused", isPermanent: false });
  });
});
