/** A scenario that this machine can't run, in words for whoever reads why. */
export class Skip extends Error {
  isSkip = true;
}
