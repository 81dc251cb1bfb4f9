import { writeFileSync } from 'node:fs'
import path from 'node:path'

/** One picture, where it belongs. */
export interface Picture {
  readonly file: string
  readonly place: string
  readonly state: string
  readonly look: string
}

const style = `
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { margin: 1.5rem; }
nav { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: .75rem 0; background: Canvas; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(22rem, 1fr)); gap: 1rem; }
figure { margin: 0; } figcaption { font-size: 13px; }
img { inline-size: 100%; block-size: auto; border: 1px solid #8888; } [hidden] { display: none; }`
const script = `
const inputs = [...document.querySelectorAll('nav input')]
const show = () => document.querySelectorAll('figure').forEach(figure => figure.hidden = !inputs.find(input => input.value === figure.dataset.look).checked)
inputs.forEach(input => input.addEventListener('change', show))`

/** Writes `index.html` beside the pictures: all of them by place, with a tick for each look. */
export function writeContactSheet(folder: string, pictures: readonly Picture[]): void {
  const looks = [...new Set(pictures.map(({ look }) => look))]
  const figures = ({ file, state, look }: Picture): string => `<figure data-look="${look}"><a href="${file}"><img src="${file}" alt="${state}, ${look}" loading="lazy"></a><figcaption>${state} · ${look}</figcaption></figure>`
  const parts = [...Map.groupBy(pictures, ({ place }) => place)].map(([place, some]) => `<h2>${place}</h2>\n<div class="pictures">\n${some.map(figures).join('\n')}\n</div>`)
  const ticks = looks.map(look => `<label><input type="checkbox" value="${look}" checked> ${look}</label>`)
  writeFileSync(path.join(folder, 'index.html'), `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Causebook: every place and state</title>
<style>${style}</style>
<h1>Causebook: every place and state</h1>
<nav aria-label="Looks">${ticks.join('')}</nav>
${parts.join('\n')}
<script>${script}</script>
</html>
`)
}
