/** What keeps the service from running on this machine, and is for its owner to mend; exit codes as in sysexits.h. */
export const exitCodes = {
  usage: 64,
  portInUse: 69,
  internal: 70,
  folderUnusable: 73,
  diskFull: 74,
  folderInUse: 75,
} as const;

export interface Trouble extends Error {
  readonly exitCode: number;
}

export function trouble(kind: keyof typeof exitCodes, message: string, cause?: unknown): Trouble {
  return Object.assign(new Error(message, { cause }), { exitCode: exitCodes[kind] });
}

export function isTrouble(error: unknown): error is Trouble {
  return error instanceof Error && 'exitCode' in error;
}

/** What the system calls an error: EADDRINUSE, ENOSPC. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
