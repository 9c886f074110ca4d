/**
 * Gives this worker of Playwright a desktop to itself: notifications, the clipboard and the focus belong to one. Each worker
 * reads its configuration, which calls this; `build/test/runPlaywright.mjs` has started the desktops.
 */
export function ownDesktop(): void {
  const desktops = JSON.parse(process.env.VIGIA_DESKTOPS ?? '[]') as readonly Readonly<
    Record<string, string>
  >[];
  Object.assign(process.env, desktops[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]);
}
