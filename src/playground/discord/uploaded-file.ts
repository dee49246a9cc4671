/** A file on somebody's own machine. */
export interface UploadedFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Puts a file where Discord keeps those that people hand over, and describes it. */
export type Upload = (file: UploadedFile) => { readonly id: string; readonly json: object };

/** What `resolved` says of the files that an interaction names. */
function resolvedFiles(files: readonly ReturnType<Upload>[]): { readonly resolved?: object } {
  return files.length === 0
    ? {}
    : { resolved: { attachments: Object.fromEntries(files.map(({ id, json }) => [id, json])) } };
}

/** Hands files over one by one, and says which they are. */
export function handingOver(upload: Upload) {
  const uploads: ReturnType<Upload>[] = [];
  return {
    idOf: (file: UploadedFile): string => {
      const uploaded = upload(file);
      uploads.push(uploaded);
      return uploaded.id;
    },
    resolved: () => resolvedFiles(uploads),
  };
}

export function isUploadedFile(value: unknown): value is UploadedFile {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;
}
