type Options = { nonce: string; secure: boolean; development: boolean };

/**
 * What a page may load: scripts by the nonce of this very answer. Radix, sonner and Recharts set styles on elements,
 * which a nonce cannot allow. A brand's logo comes from wherever the brand has it.
 */
export function contentSecurityPolicy({ nonce, secure, development }: Options): string {
  return [
    "default-src 'self'",
    // React's development build evaluates; the dev server pushes over a socket.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws: wss:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
