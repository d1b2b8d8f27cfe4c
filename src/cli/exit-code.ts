/** What the program tells the shell. */
export const EXIT = {
  /** Everything ran and no finding is an error. */
  clean: 0,
  /** At least one finding is an error. */
  errors: 1,
  /** It could not run: wrong usage, unreadable input, or nothing in it to check. */
  failed: 2,
} as const;
