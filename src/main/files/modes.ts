/** Who may do what with files and folders that are made. Windows has its own rights, those of the folder around. */
export const modes = {
  /** Read and written by its owner, closed to everybody else. */
  ownFile: 0o600,
  /** Entered by its owner alone. */
  ownFolder: 0o700,
  /** What the umask leaves: for files that a person asks for on the command line, as every other program there makes them. */
  usualFile: 0o666,
} as const
