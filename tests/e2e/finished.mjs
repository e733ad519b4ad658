/** The pages of tests/corpus/prerender/site, which were finished beforehand, and how views are compared. */
import { readFileSync, readdirSync } from 'node:fs'

const SITE = new URL('../corpus/prerender/site/', import.meta.url)

/** The finished page's HTML. */
export const finished = readFileSync(new URL('finished.html', SITE), 'utf8')

/** Elements of the page that show something. */
export const ELEMENTS = 4

/** Puts the page and its documents into a site, and gives its name there; `change` changes the page before. */
export function serve(site, change = (page) => page) {
  for (const name of readdirSync(new URL('data/', SITE))) {
    site.files[`site/data/${name}`] = readFileSync(new URL(`data/${name}`, SITE), 'utf8')
  }
  site.files['site/finished.html'] = change(finished).replace('<head>', '<head><script src="watch.js"></script>')
  return 'site/finished.html'
}

/** Sends a file of the build, but not before `release` is called. */
export function late() {
  let release
  const released = new Promise((resolve) => (release = resolve))
  const file = async ({ response, headers, content }) => {
    await released
    response.writeHead(200, headers).end(content)
  }
  return { file, release }
}

/**
 * What the views of all elements hold, one array of lines each: tags with their attributes, addresses as they are
 * resolved, and texts. Of a closed abstract the browser has nothing as yet.
 */
export async function views(page) {
  // As one text: drivers take long over thousands of values.
  const text = await page.evaluate(() => {
    const lines = (node, out) => {
      if (node.nodeType === Node.TEXT_NODE) {
        const text = node.data.replace(/\s+/g, ' ')
        if (typeof out.at(-1) === 'string' && out.at(-1).startsWith('"')) out.push(out.pop() + text)
        else out.push(`"${text}`)
      }
      if (node.nodeType !== Node.ELEMENT_NODE) return
      const attributes = node.getAttributeNames().sort().map((name) => {
        const value = name === 'href' || name === 'src' ? node[name] : node.getAttribute(name)
        return ` ${name}=${JSON.stringify(value.baseVal ?? value)}`
      })
      out.push(`<${node.localName}${attributes.join('')}>`)
      if (!node.matches('.disclosure[data-open=false] > .abstract')) for (const child of node.childNodes) lines(child, out)
      out.push(`</${node.localName}>`)
    }
    const elements = [...document.querySelectorAll('scholar-profile[src]')]
    const views = elements.map((element) => {
      const out = []
      lines(element.shadowRoot.querySelector('.widget'), out)
      return out.filter((line) => line.trim() !== '"')
    })
    return JSON.stringify(views)
  })
  return JSON.parse(text)
}
