export function serverCodeIn(folder: string): Promise<string[]>;
