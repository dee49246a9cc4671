/** What takes long to make, made when it is first asked for: a start, and whoever never asks, does not wait for it. */
export function atFirstUse<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
