export function givingWay<T>(change: (lockTimeoutMs: number) => Promise<T>): Promise<T>;
