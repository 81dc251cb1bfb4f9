// Apart from the schema, so that the window's first script need not bring zod along.

/** What kind of error it was: the language's own, or `other`. */
export const errorClasses = ['Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'EvalError', 'URIError', 'AggregateError', 'DOMException', 'other'] as const
/** What the system called it; `none` where it said nothing, `other` for what is not in the list. */
export const errorCodes = [
  'none', 'other', 'EACCES', 'EBUSY', 'EDQUOT', 'EEXIST', 'EIO', 'EISDIR', 'ELOOP', 'EMFILE', 'ENAMETOOLONG', 'ENFILE', 'ENOENT', 'ENOMEM', 'ENOSPC', 'ENOTDIR',
  'EPERM', 'EPIPE', 'EROFS', 'ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'ERR_SQLITE_ERROR', 'ERR_WORKER_OUT_OF_MEMORY', 'ERR_WORKER_INIT_FAILED',
] as const
