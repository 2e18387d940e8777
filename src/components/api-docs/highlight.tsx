import type { ReactNode } from "react";

const TOKEN =
  /(\/\/.*|(?<=^|\s)# .*)|("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`)(?=(\s*:)?)|\b(const|await|new|import|from|if|else|for|of|throw|async|return|export|function|while|try|catch|let|true|false|null)\b|\b(\d[\d_]*)\b/gm;

/** Code with its strings, numbers, words and comments in colours of the theme. */
export function Highlighted({ code }: { code: string }) {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const match of code.matchAll(TOKEN)) {
    const [text, comment, string, isName, word] = match;
    pieces.push(code.slice(from, match.index));
    const tone = comment
      ? "text-subtle"
      : string
        ? isName
          ? "text-fg"
          : "text-success"
        : word
          ? "text-accent-text"
          : "text-warning";
    pieces.push(
      <span key={match.index} className={tone}>
        {text}
      </span>,
    );
    from = match.index + text.length;
  }
  pieces.push(code.slice(from));
  return pieces;
}
