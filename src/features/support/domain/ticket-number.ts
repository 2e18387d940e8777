/** A ticket's number as people read it out: "T-1042". */
export function ticketNumber(number: bigint | number): string {
  return `T-${number}`;
}

/** The number that a search means: "T-1042", "t1042" or "#1042"; null for any other text. */
export function parseTicketNumber(text: string): bigint | null {
  const digits = /^(?:t-?|#)?(\d{1,15})$/i.exec(text.trim())?.[1];
  return digits === undefined ? null : BigInt(digits);
}
