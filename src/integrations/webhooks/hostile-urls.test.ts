import { createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { postWebhook } from "./post-webhook";

let inside: Server;
let port = 0;
let connections = 0;

beforeAll(async () => {
  inside = createServer((socket: Socket) => {
    connections++;
    socket.end("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
  });
  // On every address of this machine, v6 ones where it has any.
  await new Promise<void>((resolve) => inside.listen({ port: 0, host: "::" }, resolve)).catch(() => {});
  const address = inside.address();
  port = typeof address === "object" && address ? address.port : 0;
});

beforeEach(() => {
  connections = 0;
});

afterAll(() => void inside.close());

const CREDENTIALS = ["user@", "user:password@", "shop.example.org@", "@"];
const V4_FORMS = [
  "127.0.0.1",
  "127.0.0.1.",
  "127.1",
  "127.0.1",
  "2130706433",
  "0x7f000001",
  "0x7f.1",
  "0x7f.0x0.0x0.0x1",
  "017700000001",
  "0177.0.0.1",
  "0177.1",
  "127.0.0.2",
  "127.255.255.254",
  "0",
  "0.0.0.0",
  "0x0",
  "0.1.2.3",
  "%31%32%37.0.0.1",
  "①②⑦.⓪.⓪.①",
  "127。0。0。1",
  "１２７.0.0.1",
];
const PRIVATE_V4 = [
  "10.0.0.1",
  "10.255.255.255",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.0.1",
  "192.168.255.255",
  "169.254.169.254",
  "2852039166",
  "0xa9fea9fe",
  "0251.0376.0251.0376",
  "100.64.0.1",
  "100.127.255.254",
  "192.0.0.1",
  "192.0.0.170",
  "192.0.2.1",
  "198.51.100.1",
  "203.0.113.1",
  "198.18.0.1",
  "198.19.255.255",
  "192.88.99.1",
  "224.0.0.1",
  "239.255.255.250",
  "240.0.0.1",
  "255.255.255.255",
  "4294967295",
];
const V6_FORMS = [
  "[::1]",
  "[::]",
  "[0:0:0:0:0:0:0:1]",
  "[0000:0000:0000:0000:0000:0000:0000:0001]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::ffff:10.0.0.1]",
  "[::127.0.0.1]",
  "[::ffff:0:127.0.0.1]",
  "[64:ff9b::127.0.0.1]",
  "[64:ff9b::a9fe:a9fe]",
  "[64:ff9b:1::1]",
  "[2002:7f00:1::]",
  "[2002:a9fe:a9fe::1]",
  "[2001:0:7f00:1::]",
  "[2001:db8::1]",
  "[3fff::1]",
  "[fc00::1]",
  "[fd00:ec2::254]",
  "[fe80::1]",
  "[fe80::1%25lo]",
  "[fec0::1]",
  "[ff02::1]",
  "[100::1]",
  "[2620:4f:8000::1]",
];
const NAMES = [
  "localhost",
  "localhost.",
  "LOCALHOST",
  "ｌｏｃａｌｈｏｓｔ",
  "app.localhost",
  "metadata",
  "metadata.google.internal",
  "printer.local",
  "router.lan",
  "nas.home.arpa",
  "db.internal.",
  "intranet",
];

const ofHosts = [...V4_FORMS, ...PRIVATE_V4, ...V6_FORMS, ...NAMES].map((host) => `https://${host}:PORT/`);
const others = [
  ...CREDENTIALS.map((user) => `https://${user}127.0.0.1:PORT/`),
  ...CREDENTIALS.map((user) => `https://${user}shop.example.org:PORT/`),
  "http://shop.example.org:PORT/",
  "http://127.0.0.1:PORT/",
  "ftp://127.0.0.1:PORT/",
  "file:///etc/passwd",
  "gopher://127.0.0.1:PORT/_x",
  "javascript:alert(1)",
  "data:text/plain,x",
  "//127.0.0.1:PORT/",
  "",
  "https://",
  "https:127.0.0.1:PORT",
  "https:/127.0.0.1:PORT",
  "https:\\\\127.0.0.1:PORT",
  "https://shop.example.org\\@127.0.0.1:PORT/",
  "https://shop.example.org:PORT#@127.0.0.1:PORT/ x",
  "https://127.0.0.1\t:PORT/",
  "https://127.0.0.1\n:PORT/",
  "ht\ntps://127.0.0.1:PORT/",
  " https://127.0.0.1:PORT/",
  "https://shop.example.org:22/",
  "https://shop.example.org:25/",
  "https://shop.example.org:80/",
  "https://shop.example.org:0/",
  "https://shop.example.org:65536/",
  `https://shop.example.org/${"x".repeat(2_048)}`,
];
const HOSTILE = [...ofHosts, ...others];

it("has a hundred of them and more, none twice", () => {
  expect(new Set(HOSTILE).size).toBe(HOSTILE.length);
  expect(HOSTILE.length).toBeGreaterThanOrEqual(100);
});

/** A resolver that lets every name that gets this far lead inside. */
const network = (answers: string[][]) => {
  const asked: string[] = [];
  const dialled: string[] = [];
  return {
    asked,
    dialled,
    resolve: async (hostname: string) => {
      asked.push(hostname);
      return answers[Math.min(asked.length, answers.length) - 1] ?? [];
    },
    dial: (address: string): Socket => {
      dialled.push(address);
      throw Object.assign(new Error("nobody is there"), { code: "ECONNREFUSED" });
    },
  };
};

const send = (url: string, net?: ReturnType<typeof network>) =>
  postWebhook(
    { url: url.replaceAll("PORT", String(port)), headers: {}, body: "{}" },
    { allowLocal: false, timeOutMs: 2_000, ...(net && { network: net }) },
  );

it.each(HOSTILE)("%j reaches nothing inside", async (url) => {
  const { status, failure } = await send(url);
  expect({ status, connections }).toEqual({ status: null, connections: 0 });
  expect(failure).toMatch(/^(url_refused|address_refused)$/);
});

it.each([
  [["127.0.0.1"]],
  [["10.0.0.8"]],
  [["169.254.169.254"]],
  [["::1"]],
  [["::ffff:127.0.0.1"]],
  [["fd00::1"]],
  [["8.8.8.8", "127.0.0.1"]],
  [["127.0.0.1", "8.8.8.8"]],
  [["2001:4860:4860::8888", "fe80::1"]],
])("a name that leads to %j is refused", async (addresses) => {
  const net = network([addresses]);
  const { failure } = await send("https://shop.example.org:PORT/", net);
  expect({ failure, dialled: net.dialled, connections }).toEqual({
    failure: "address_refused",
    dialled: [],
    connections: 0,
  });
});

it("a name that changes its address between check and use is asked once, and the checked address is used", async () => {
  const net = network([["8.8.8.8"], ["127.0.0.1"]]);
  const { failure } = await send("https://rebind.example.org:PORT/", net);
  expect(failure).toBe("connection_failed");
  expect({ asked: net.asked, dialled: net.dialled, connections }).toEqual({
    asked: ["rebind.example.org"],
    dialled: ["8.8.8.8"],
    connections: 0,
  });
  // And asked anew by the next try, it is refused.
  expect((await send("https://rebind.example.org:PORT/", net)).failure).toBe("address_refused");
});

it("would count a connection, were there one", async () => {
  const url = `http://127.0.0.1:${port}/`;
  const { status } = await postWebhook({ url, headers: {}, body: "{}" }, { allowLocal: true });
  expect({ status, connections }).toEqual({ status: 200, connections: 1 });
});
