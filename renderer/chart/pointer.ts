/** Where the pointer is over the chart; read when a key asks for it, not rendered. */
export const pointer: { price: number | null } = { price: null };
