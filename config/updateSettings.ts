import { z } from 'zod';
import { allowedWords } from './allowedWords';
import { needs, webAddress } from './channelSettings';

/** 44 bytes: an Ed25519 key as SubjectPublicKeyInfo. */
const PUBLIC_KEY = /^[A-Za-z0-9+/]{59}=$/;

/** Where new versions are looked for, and whose signature they must have. */
export const updateSettingsSchema = z
  .strictObject({
    enabled: z.boolean().default(false),
    feed: webAddress.default(''),
    publicKey: z
      .string()
      .refine((value) => value === '' || PUBLIC_KEY.test(value))
      .register(allowedWords, {
        pt: 'uma chave pública Ed25519 em base64 (60 caracteres)',
        en: 'an Ed25519 public key in base64 (60 characters)',
      })
      .default(''),
  })
  .superRefine(needs('feed', 'publicKey'));
