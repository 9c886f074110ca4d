import type { Page } from '@playwright/test';

/**
 * What is not whole in the picture: the page is wider or higher than the window, or a text is cut without the three
 * dots that say so.
 * @returns one line a fault
 */
export async function faultsOf(window: Page): Promise<readonly string[]> {
  return window.evaluate(() => {
    const found: string[] = [];
    const page = document.documentElement;
    if (page.scrollWidth > page.clientWidth) found.push(`the page is ${page.scrollWidth} wide`);
    if (page.scrollHeight > page.clientHeight) found.push(`the page is ${page.scrollHeight} high`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
      if (!own || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const { overflowX, textOverflow, clipPath, position } = getComputedStyle(element);
      const readAloudOnly = position === 'absolute' && (clipPath !== 'none' || element.clientWidth <= 1);
      if (!readAloudOnly && isCutByAnother(element)) found.push(`cut by what it stands in: ${element.innerText}`);
      if (readAloudOnly || overflowX === 'visible' || overflowX === 'auto' || overflowX === 'scroll') continue;
      if (textOverflow === 'ellipsis' || element.scrollWidth <= element.clientWidth + 1) continue;
      found.push(`cut: <${element.tagName.toLowerCase()} class="${element.className}"> ${element.innerText}`);
    }
    return found;

    function isCutByAnother(element: HTMLElement): boolean {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { right } = range.getBoundingClientRect();
      for (let outer = element.parentElement; outer !== null; outer = outer.parentElement) {
        const { overflowX, textOverflow, clipPath } = getComputedStyle(outer);
        // What scrolls can be brought into view, three dots say that there is more, the rest is only read aloud.
        if (overflowX === 'auto' || overflowX === 'scroll' || textOverflow === 'ellipsis' || clipPath !== 'none')
          return false;
        if (getComputedStyle(element).textOverflow === 'ellipsis') return false;
        if (overflowX !== 'visible' && right > outer.getBoundingClientRect().right + 1) return true;
      }
      return false;
    }
  });
}
