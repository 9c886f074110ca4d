/** Vite and Vitest put the text of the file into the bundle. */
declare module '*.yaml?raw' {
  const text: string;
  export { text as default };
}
