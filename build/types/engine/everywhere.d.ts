// What every JavaScript host has and what does no input or output: all that app/ may use beside the language.
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  decode(bytes?: Uint8Array): string;
}
