/** How long somebody who knows the password has for the second step, in seconds. */
export const CHALLENGE_SECONDS = 10 * 60;

/** Wrong codes that end it; then the password is asked for again. */
export const CHALLENGE_TRIES = 5;
