/** An error Excel answers one action with; `code` is what add-ins test. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly httpStatus: number;

  constructor(code: string, message: string, httpStatus = 400) {
    super(message);
    this.code = code;
    this.httpStatus = httpStatus;
  }
}

/** `getItem` of something that is not there. */
export function itemNotFound(what: string): ApiError {
  return new ApiError('ItemNotFound', `The requested resource doesn't exist: ${what}`, 404);
}

/** An argument Excel cannot take. */
export function invalidArgument(what: string): ApiError {
  return new ApiError('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${what}`);
}

/** A name that is taken. */
export function alreadyExists(what: string): ApiError {
  return new ApiError('ItemAlreadyExists', `A resource with the same name or identifier already exists: ${what}`, 409);
}

/** Something went wrong inside. */
export function generalException(what: string): ApiError {
  return new ApiError('GeneralException', `There was an internal error while processing the request: ${what}`, 500);
}

/** A thing this object does not allow. */
export function invalidOperation(what: string): ApiError {
  return new ApiError('InvalidOperation', `This operation is not permitted for the current object: ${what}`);
}

/** Loud on purpose: the class and member are either newer than this Excel or not emulated yet. */
export function apiNotFound(member: string, why: string): ApiError {
  return new ApiError('ApiNotFound', `${member}: ${why}`, 404);
}

/** A protected sheet or workbook refuses. */
export function accessDenied(what: string): ApiError {
  return new ApiError('AccessDenied', `You cannot perform the requested operation: ${what}`, 403);
}
