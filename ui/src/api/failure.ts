import type { Code } from "./types.gen";

/** What a command answers when it does not do what was asked. Its message is in the user's language. */
export class Failure extends Error {
  readonly code: Code;
  /** The request's field it concerns, or empty. */
  readonly field: string;
  /** For the log, in English; may be empty. */
  override readonly cause: string;

  constructor(code: Code, message: string, field = "", cause = "") {
    super(message);
    this.name = "Failure";
    this.code = code;
    this.field = field;
    this.cause = cause;
  }
}

function isCode(value: unknown): value is Code {
  return value === "refused" || value === "gone" || value === "cancelled" || value === "failed";
}

/** Whatever was thrown, as a failure. */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  if (typeof thrown === "object" && thrown !== null) {
    const { code, message, field, cause } = thrown as Record<string, unknown>;
    if (isCode(code) && typeof message === "string")
      return new Failure(
        code,
        message,
        typeof field === "string" ? field : "",
        typeof cause === "string" ? cause : "",
      );
  }
  // Not the shell's words: a defect. The message is empty so that the screen says its own.
  return new Failure("failed", "", "", thrown instanceof Error ? thrown.message : String(thrown));
}
