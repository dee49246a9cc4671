import type { ZodIssue } from './form-errors.ts';
import { toErrorTree, type ErrorTree } from './form-errors.ts';

/** An answer with which Discord refuses a request. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  /** Discord's own error code, 0 for the plain HTTP ones. */
  readonly code: number;
  readonly errors: ErrorTree | undefined;

  constructor(status: number, code: number, message: string, errors?: ErrorTree) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  toJson(): object {
    return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) };
  }
}

// Codes and wording: discord.com/developers/docs/topics/opcodes-and-status-codes#json
export const unauthorized = () => new ApiError(401, 0, '401: Unauthorized');
export const routeNotFound = () => new ApiError(404, 0, '404: Not Found');
export const tooLarge = () => new ApiError(413, 40_005, 'Request entity too large');
export const malformedJson = () => new ApiError(400, 50_109, 'The request body contains invalid JSON.');
export const unknownApplication = () => new ApiError(404, 10_002, 'Unknown Application');
export const missingAccess = () => new ApiError(403, 50_001, 'Missing Access');
export const unknownMessage = () => new ApiError(404, 10_008, 'Unknown Message');
export const unknownWebhook = () => new ApiError(404, 10_015, 'Unknown Webhook');
export const unknownInteraction = () => new ApiError(404, 10_062, 'Unknown interaction');
export const unknownCommand = () => new ApiError(404, 10_063, 'Unknown application command');
export const alreadyAcknowledged = () => new ApiError(400, 40_060, 'Interaction has already been acknowledged.');
export const emptyMessage = () => new ApiError(400, 50_006, 'Cannot send an empty message');
export const invalidWebhookToken = () => new ApiError(401, 50_027, 'Invalid Webhook Token');

export const invalidForm = (issues: readonly ZodIssue[]) =>
  new ApiError(400, 50_035, 'Invalid Form Body', toErrorTree(issues));
