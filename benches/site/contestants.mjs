/** Who is measured: a name for the command line, a label for the tables, and the page. */
import { staticBody } from '../rivals/static/page.mjs'

const STYLE = '<link rel="stylesheet" href="page.css">'
const APP = '<script type="module" src="app.js"></script>'
const WIDGET = '<script type="module" src="scholar-profile.js"></script>'
const LOADING = '<div id="app"><p class="status">Loading…</p></div>'
const DOCUMENT_HINT = '<link rel="preload" as="fetch" href="profile.json" crossorigin>'
const WIDGET_HINTS =
  '<link rel="modulepreload" href="pkg/widget.js">' +
  '<link rel="preload" as="fetch" type="application/wasm" href="pkg/widget_bg.wasm" crossorigin>'

/** The element refuses documents of more than 32 MiB unless the page says otherwise. */
const element = (papers) =>
  `<scholar-profile src="profile.json"${papers > 10_000 ? ' max-size="512"' : ''}>` +
  '<a href="profile.json">Publications</a></scholar-profile>'

const page = (head, body) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Publications</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>
`

/** `rival`: the bundle that the page loads; `ours`: whether it loads the widget; `page` makes the page for so many papers. */
export const CONTESTANTS = [
  {
    name: 'static',
    label: 'static HTML',
    style: true,
    inert: true,
    page: ({ profile }) => page(STYLE, staticBody(profile)),
  },
  { name: 'plain', label: 'plain JavaScript', rival: 'plain', page: () => page(STYLE + APP, LOADING) },
  {
    name: 'plain-preload',
    label: 'plain JavaScript, preload',
    rival: 'plain',
    page: () => page(STYLE + DOCUMENT_HINT + APP, LOADING),
  },
  { name: 'preact', label: 'Preact', rival: 'preact', page: () => page(STYLE + APP, LOADING) },
  { name: 'solid', label: 'Solid', rival: 'solid', page: () => page(STYLE + APP, LOADING) },
  { name: 'svelte', label: 'Svelte', rival: 'svelte', page: () => page(STYLE + APP, LOADING) },
  { name: 'react', label: 'React', rival: 'react', page: () => page(STYLE + APP, LOADING) },
  {
    name: 'embedded',
    label: '**scholar-profile**, two lines',
    ours: true,
    page: ({ papers }) => page(WIDGET, element(papers)),
  },
  {
    name: 'preloaded',
    label: '**scholar-profile**, preload',
    ours: true,
    page: ({ papers }) => page(WIDGET + WIDGET_HINTS, element(papers)),
  },
  {
    name: 'prerendered',
    label: '**scholar-profile**, prerendered',
    ours: true,
    finished: true,
    page: ({ papers }) => page(WIDGET, element(papers)),
  },
]

/** Every other contestant is told as a multiple of this one. */
export const BASELINE = 'plain'

/** A page with nothing but two controls: what an interaction takes at least. */
export const EMPTY = {
  name: 'empty',
  label: 'a page with two controls',
  page: () =>
    page(
      '',
      `<button part="order" onclick="count.textContent++">Press</button><input part="search" oninput="count.textContent++">
       <p part="list" id="count">0</p>`,
    ),
}

const PROSE = `<p>${'A host page has texts and pictures of its own, which its readers have come for. '.repeat(8)}</p>`
const PICTURE = '<img src="picture.bmp" alt="Noise" width="960" height="500">'
const host = (head, below) =>
  page(head, `<h1>A homepage</h1>${PICTURE}<div style="font-size: 1.5em">${PROSE}</div>${PROSE.repeat(24)}${below}`)

/** A page of somebody, with and without a widget below what is seen first. */
export const HOSTS = [
  { name: 'host', label: 'the page alone', page: () => host('', '') },
  {
    name: 'host-embedded',
    label: 'with **scholar-profile**',
    ours: true,
    page: ({ papers }) => host(WIDGET, element(papers)),
  },
  {
    name: 'host-preloaded',
    label: 'with **scholar-profile**, preload',
    ours: true,
    page: ({ papers }) => host(WIDGET + WIDGET_HINTS, element(papers)),
  },
  {
    name: 'host-plain',
    label: 'with plain JavaScript',
    rival: 'plain',
    page: () => host(APP, STYLE + LOADING),
  },
  { name: 'host-react', label: 'with React', rival: 'react', page: () => host(APP, STYLE + LOADING) },
]
