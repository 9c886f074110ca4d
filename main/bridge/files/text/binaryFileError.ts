/** The file holds what no text has. */
export class BinaryFileError extends Error {
  override readonly name = 'BinaryFileError';
}
