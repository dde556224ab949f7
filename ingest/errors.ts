/** Every reason to refuse a document: a code for programs, a Chinese sentence for people. */

/** Why a document is refused. */
export type IngestErrorCode =
  | "FILE_NOT_FOUND"
  | "FILE_UNREADABLE"
  | "FILE_EMPTY"
  | "FILE_TOO_LARGE"
  | "FILE_TYPE_UNSUPPORTED"
  | "FILE_BINARY"
  | "FILE_ENCRYPTED"
  | "ARCHIVE_REFUSED"
  | "PDF_WITHOUT_TEXT"
  | "TEXT_GARBLED"
  | "NO_REPORT_FOUND";

/** A document that cannot be taken in; `message` says in Chinese what is wrong, why and what to do. */
export class IngestError extends Error {
  override readonly name = "IngestError";
  readonly code: IngestErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: IngestErrorCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
