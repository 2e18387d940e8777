/** A port that nobody listens on now, below those that outgoing connections are given. */
export function freePort(): Promise<number>;
