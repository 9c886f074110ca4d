/** Names of keys and fields whose values nobody should read in a log or a sentence. */
export const SECRET_NAME =
  /token|secret|password|passwd|senha|segredo|authorization|cookie|credential|api[-_]?key|^tok$|^pass$/i;
