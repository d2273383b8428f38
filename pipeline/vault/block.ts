import { createCipheriv, createDecipheriv, type KeyObject } from "node:crypto";

/** What AES-256-GCM adds to a block, to tell whether it is what was sealed. */
export const tagBytes = 16;

type Key = Buffer | KeyObject;

/** Encrypts and authenticates one block; `nonce` must never come twice under one key. */
export function sealBlock(key: Key, nonce: Buffer, content: Buffer, label = nonce) {
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(label);
  const ciphertext = cipher.update(content);
  cipher.final();
  return { ciphertext, tag: cipher.getAuthTag() };
}

/** Undefined if the bytes are not what was sealed. */
export function openBlock(key: Key, nonce: Buffer, sealed: Buffer, label = nonce): Buffer | undefined {
  if (sealed.length < tagBytes) return undefined;
  const tagAt = sealed.length - tagBytes;
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(label);
  decipher.setAuthTag(sealed.subarray(tagAt));
  const content = decipher.update(sealed.subarray(0, tagAt));
  try {
    decipher.final();
    return content;
  } catch {
    // The one thing that final() does in this mode is to compare the tag.
    return undefined;
  }
}
