/**
 * A page that shows the pictures side by side, one heading a tour.
 * @param {readonly string[]} pictures paths below the page's folder
 */
export function contactSheet(pictures) {
  /** @type {Map<string, string[]>} */
  const tours = new Map();
  for (const picture of pictures) {
    const path = picture.replaceAll('\\', '/');
    const tour = path.slice(0, path.lastIndexOf('/'));
    tours.set(tour, [...(tours.get(tour) ?? []), path]);
  }
  const body = [...tours].map(([tour, paths]) => {
    const figures = paths.map((path) => {
      const name = path.slice(tour.length + 1).replace('.png', '');
      return `<figure><a href="${path}"><img loading="lazy" src="${path}" alt="${name}"></a><figcaption>${name}</figcaption></figure>`;
    });
    return `<h2>${tour}</h2><div>${figures.join('')}</div>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Vigia: screens</title>
<style>body{font:14px system-ui;background:#222;color:#eee}div{display:flex;flex-wrap:wrap;gap:12px}figure{margin:0;width:440px}img{width:100%}</style>
${body.join('\n')}
`;
}
