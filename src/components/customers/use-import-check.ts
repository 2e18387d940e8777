"use client";

import { useRef, useState } from "react";
import type { CustomerImportDto } from "@/features/customers";

const CHECK = "/portal/customers/import/check";

/** `failed`: what went wrong, empty where the server did not say. */
type State = { pending: boolean; failed: string | null; report: CustomerImportDto | null };
const NOTHING: State = { pending: false, failed: null, report: null };

/** Asks what an import would do. An answer to a question that was since forgotten is not shown. */
export function useImportCheck() {
  const [state, setState] = useState(NOTHING);
  const asked = useRef(0);

  async function check(csv: string, duplicates: string) {
    asked.current += 1;
    const own = asked.current;
    setState({ ...NOTHING, pending: true });
    const next = await ask(csv, duplicates);
    if (own === asked.current) setState(next);
  }

  function forget() {
    asked.current += 1;
    setState(NOTHING);
  }

  return { ...state, check, forget };
}

async function ask(csv: string, duplicates: string): Promise<State> {
  const body = new FormData();
  body.set("csv", csv);
  body.set("duplicates", duplicates);
  try {
    const response = await fetch(CHECK, { method: "POST", body });
    const answer = await response.json();
    return response.ok ? { ...NOTHING, report: answer } : { ...NOTHING, failed: answer.detail ?? "" };
  } catch {
    return { ...NOTHING, failed: "" };
  }
}
