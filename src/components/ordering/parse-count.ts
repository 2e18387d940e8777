/** A whole number from 0 to 999 999 as people type it; null for anything else. */
export function parseCount(text: string): number | null {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : null;
}
