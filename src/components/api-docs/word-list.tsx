/** Names of the API, in columns where there is room. */
export function WordList({ words }: { words: readonly string[] }) {
  return (
    <ul className="grid max-w-[44rem] gap-x-6 gap-y-1 sm:grid-cols-2 md:grid-cols-3">
      {words.map((word) => (
        <li key={word}>
          <code className="font-mono text-sm wrap-anywhere">{word}</code>
        </li>
      ))}
    </ul>
  );
}
