import { createPublicKey, verify } from 'node:crypto';

/** Whether Discord signed this timestamp and body with the application's key. */
export type IsSigned = (timestamp: string, body: Uint8Array, signature: Uint8Array) => boolean;

/**
 * Ed25519 over the timestamp's text and the body.
 * https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint-validating-security-request-headers
 *
 * @param publicKey 32 bytes in hex, as the application's page shows them
 */
export function createSignatureCheck(publicKey: string): IsSigned {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return (timestamp, body, signature) => verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, signature);
}
