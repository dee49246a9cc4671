/** Discord's client would not send this: the bot never hears of it. */
export class ClientRefusal extends Error {
  override readonly name = 'ClientRefusal';
}
