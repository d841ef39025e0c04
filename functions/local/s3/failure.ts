/** What S3 answers instead of what was asked for: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const statuses = {
  AccessDenied: 403,
  AuthorizationHeaderMalformed: 400,
  BadDigest: 400,
  BucketAlreadyOwnedByYou: 409,
  BucketNotEmpty: 409,
  EntityTooLarge: 400,
  EntityTooSmall: 400,
  IncompleteBody: 400,
  InternalError: 500,
  InvalidAccessKeyId: 403,
  InvalidArgument: 400,
  InvalidBucketName: 400,
  InvalidPart: 400,
  InvalidPartOrder: 400,
  InvalidRange: 416,
  InvalidRequest: 400,
  KeyTooLongError: 400,
  MalformedXML: 400,
  MethodNotAllowed: 405,
  MissingContentLength: 411,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NoSuchUpload: 404,
  NoSuchVersion: 404,
  NotImplemented: 501,
  NotModified: 304,
  PreconditionFailed: 412,
  RequestTimeTooSkewed: 403,
  SignatureDoesNotMatch: 403,
  SlowDown: 503,
  XAmzContentSHA256Mismatch: 400,
} as const;

export type FailureCode = keyof typeof statuses;

export interface Failure extends Error {
  readonly code: FailureCode;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

export function failure(code: FailureCode, message: string, headers: Failure['headers'] = {}): Failure {
  return Object.assign(new Error(message), { code, status: statuses[code], headers });
}

export function isFailure(error: unknown): error is Failure {
  return error instanceof Error && 'code' in error && 'status' in error && 'headers' in error;
}
