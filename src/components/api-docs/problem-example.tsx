import { exampleProblem } from "@/adapters/rest/examples/problems";
import type { ErrorCode } from "@/core/errors";
import { CodeBlock } from "./code-block";

/** The body of an answer with this code. */
export function ProblemExample({ code }: { code: ErrorCode }) {
  return (
    <CodeBlock
      title="application/problem+json"
      code={JSON.stringify(exampleProblem(code), null, 2)}
      className="max-w-[52rem]"
    />
  );
}
