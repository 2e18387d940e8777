"use client";

import "./globals.css";
import messages from "@/messages/en/common.json";

type GlobalErrorProps = { error: Error & { digest?: string }; retry: () => void };

/** The last resort: the root layout itself failed, so there is no theme and no message provider. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  const text = messages.error;
  return (
    <html lang="en">
      <body>
        <main className="grid min-h-dvh content-center justify-items-center px-4">
          <div className="grid w-full max-w-[26rem] gap-4 rounded-xl border border-line bg-surface p-8">
            <h1 className="text-xl">{text.title}</h1>
            <p className="text-muted">{text.detail}</p>
            {error.digest && (
              <p className="text-sm">
                {text.request} <code className="font-mono">{error.digest}</code>
              </p>
            )}
            <button
              type="button"
              onClick={retry}
              className="h-10 rounded-md bg-accent px-4 font-medium text-accent-fg"
            >
              {text.retry}
            </button>
          </div>
        </main>
      </body>
    </html>
  );
}
