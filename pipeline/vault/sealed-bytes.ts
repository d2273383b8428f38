import { randomBytes } from "node:crypto";
import { openBlock, sealBlock } from "./block.ts";
import type { Keys } from "./master-key.ts";

const nonceBytes = 12;

/** A few bytes sealed into a line of text, for one `purpose`: what was sealed for another does not open. */
export function sealBytes(content: Buffer, purpose: string, { id, seal }: Keys): string {
  const nonce = randomBytes(nonceBytes);
  const { ciphertext, tag } = sealBlock(seal, nonce, content, labelOf(purpose, id));
  return Buffer.concat([nonce, ciphertext, tag]).toString("base64");
}

/** Undefined where the text is damaged or was sealed with another key or for another purpose. */
export function openBytes(sealed: string, purpose: string, { id, seal }: Keys): Buffer | undefined {
  const bytes = Buffer.from(sealed, "base64");
  return openBlock(seal, bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes), labelOf(purpose, id));
}

const labelOf = (purpose: string, keyId: string) => Buffer.from(`jejak ${purpose} ${keyId}`);
