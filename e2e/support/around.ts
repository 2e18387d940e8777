const SUBREQUESTS = ["proxy", "src/proxy", "middleware", "src/middleware"].flatMap((name) => [
  name,
  Array.from({ length: 5 }, () => name).join(":"),
]);

/** Ways around the proxy that frameworks have had. */
export const AROUND: readonly [
  string,
  (path: string) => { path: string; headers?: Record<string, string> },
][] = [
  ...SUBREQUESTS.map(
    (value) =>
      [
        `x-middleware-subrequest: ${value}`,
        (path: string) => ({ path, headers: { "x-middleware-subrequest": value } }),
      ] as [string, (path: string) => { path: string; headers: Record<string, string> }],
  ),
  ["a request for the flight data", (path) => ({ path: `${path}?_rsc=1x2y`, headers: { rsc: "1" } })],
  ["a prefetch", (path) => ({ path, headers: { rsc: "1", "next-router-prefetch": "1" } })],
  [
    "a segment's prefetch",
    (path) => ({
      path,
      headers: { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
    }),
  ],
  [
    "a part of a page's tree",
    (path) => ({
      path,
      headers: {
        rsc: "1",
        "next-router-state-tree": encodeURIComponent(JSON.stringify(["", {}, null, "refetch"])),
      },
    }),
  ],
  ["the end .rsc", (path) => ({ path: `${path}.rsc` })],
  ["the file of a segment", (path) => ({ path: `${path}.segments/_tree.segment.rsc` })],
  ["_next/data", (path) => ({ path: `/_next/data/build${path}.json`, headers: { "x-nextjs-data": "1" } })],
  ["an encoded letter", (path) => ({ path: path.replace("/a", "/%61").replace("/p", "/%70") })],
  ["an encoded slash", (path) => ({ path: `/%2e${path.replaceAll("/", "%2f")}` })],
  ["dots", (path) => ({ path: `/sign-in/..${path}` })],
  ["a slash at the end", (path) => ({ path: `${path}/` })],
  [
    "an inner header of Next",
    (path) => ({
      path: "/sign-in",
      headers: {
        "x-invoke-path": path,
        "x-matched-path": path,
        "x-middleware-rewrite": path,
        "x-rewrite-url": path,
      },
    }),
  ],
  [
    "a forged forwarding",
    (path) => ({
      path,
      headers: {
        "x-forwarded-host": "panel.tierline.example",
        "x-forwarded-proto": "https",
        "x-forwarded-for": "127.0.0.1",
      },
    }),
  ],
  [
    "the headers that we hand on ourselves",
    (path) => ({
      path,
      headers: { "x-tierline-path": path, "x-tierline-client-address": "127.0.0.1", "x-nonce": "mine" },
    }),
  ],
  ["a cookie that is none", (path) => ({ path, headers: { cookie: "__Host-tierline.session=none" } })],
];
