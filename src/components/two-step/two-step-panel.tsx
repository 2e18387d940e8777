"use client";

import { useState } from "react";
import { RecoveryCodes } from "./recovery-codes";
import { ScanStep } from "./scan-step";
import { StartStep } from "./start-step";
import { TwoStepOn } from "./two-step-on";
import type { Pairing, TwoStepActions, TwoStepState } from "./types";

type TwoStepPanelProps = {
  state: TwoStepState;
  actions: TwoStepActions;
  /** Whose codes they are: its e-mail address. */
  account: string;
};

/** Setting up two-step sign-in from the password to the recovery codes, and what can be done once it is on. */
export function TwoStepPanel({ state, actions, account }: TwoStepPanelProps) {
  const [pairing, setPairing] = useState<Pairing | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);

  function showCodes(made: string[]): void {
    setPairing(null);
    setCodes(made);
  }

  if (codes) return <RecoveryCodes codes={codes} account={account} onDone={() => setCodes(null)} />;
  if (state.enabledAt) return <TwoStepOn state={state} actions={actions} onCodes={showCodes} />;
  if (!pairing) return <StartStep action={actions.start} account={account} onPairing={setPairing} />;
  return (
    <ScanStep
      pairing={pairing}
      action={actions.enable}
      onCodes={showCodes}
      onCancel={() => setPairing(null)}
    />
  );
}
