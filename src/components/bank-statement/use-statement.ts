import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { BankStatementDto, StatementMapping } from "@/features/billing";

const CHECK = "/admin/payments/import/check";

type State = { pending: boolean; error: string | null; statement: BankStatementDto | null };
const IDLE: State = { pending: false, error: null, statement: null };

/** Asks the server what is in a file. Of answers that cross, the last question's counts. */
export function useStatement() {
  const t = useTranslations("bankStatement.file");
  const [state, setState] = useState<State>(IDLE);
  const asked = useRef(0);

  async function check(file: File, mapping?: StatementMapping): Promise<BankStatementDto | null> {
    asked.current += 1;
    const question = asked.current;
    setState((before) => ({ ...before, pending: true, error: null }));
    const answer = await ask(file, mapping).catch(() => ({ error: t("failedText") }));
    if (question !== asked.current) return null;
    const statement = "error" in answer ? null : answer;
    const error = "error" in answer ? (answer.error ?? t("failedText")) : null;
    setState({ pending: false, error, statement });
    return statement;
  }

  function forget(): void {
    asked.current += 1;
    setState(IDLE);
  }

  return { ...state, check, forget };
}

async function ask(
  file: File,
  mapping: StatementMapping | undefined,
): Promise<BankStatementDto | { error: string | undefined }> {
  const body = new FormData();
  body.set("file", file);
  if (mapping) body.set("mapping", JSON.stringify(mapping));
  const response = await fetch(CHECK, { method: "POST", body });
  const answer = await response.json().catch(() => null);
  return response.ok && answer ? answer : { error: (answer as { detail?: string } | null)?.detail };
}
