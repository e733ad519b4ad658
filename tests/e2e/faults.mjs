/** Ways in which a server misbehaves; each stands in for a file of a site. */

/** Answers with a status and a page, as servers do. */
export const status =
  (code) =>
  ({ response }) =>
    response.writeHead(code, { 'content-type': 'text/html' }).end(`<h1>${code}</h1>`)

/** Answers with the page of a single-page application, whatever is asked for. */
export const appShell =
  () =>
  ({ response }) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><div id="app"></div>')

/** Sends the file of dist/ that it stands for, changed. */
export const changed =
  (change) =>
  ({ response, headers, content }) =>
    response.writeHead(200, headers).end(change(content))

/** Closes the connection without a word. */
export const refuse =
  () =>
  ({ request }) =>
    request.socket.destroy()

/** Sends half of what it promised, and closes the connection. */
export const cut =
  (document) =>
  ({ response, headers }) => {
    const text = JSON.stringify(document)
    response.writeHead(200, { ...headers, 'content-length': text.length })
    response.write(text.slice(0, text.length / 2), () => response.destroy())
  }

/** Never answers. */
export const hang = () => () => {}

/** Sends half of a document, then nothing more. */
export const stall =
  (document) =>
  ({ response, headers }) => {
    const text = JSON.stringify(document)
    response.writeHead(200, headers).write(text.slice(0, text.length / 2))
  }

/** Sends a document, but not before `release` is called. */
export function held(document) {
  let release
  const released = new Promise((resolve) => (release = resolve))
  const file = async ({ response, headers }) => {
    await released
    response.writeHead(200, headers).end(JSON.stringify(document))
  }
  return { file, release }
}

/** Sends a document in pieces of a few bytes, which cut through characters of several bytes. */
export const pieces =
  (document, size) =>
  async ({ response, headers }) => {
    const bytes = Buffer.from(JSON.stringify(document))
    response.writeHead(200, headers)
    for (let start = 0; start < bytes.length; start += size) {
      await new Promise((resolve) => response.write(bytes.subarray(start, start + size), resolve))
    }
    response.end()
  }

/** Sends a valid profile of that many MiB. */
export const huge =
  (mebibytes) =>
  ({ response, headers }) => {
    const padding = 'x'.repeat(mebibytes << 20)
    response.writeHead(200, headers).end(`{"name":"Huge","papers":[],"padding":"${padding}"}`)
  }

/** Sends the first `share` of a document, and the rest when `release` is called: its own, or another one. */
export function halted(document, share = 0.5) {
  let release
  const released = new Promise((resolve) => (release = resolve))
  const file = async ({ response, headers }) => {
    const text = JSON.stringify(document)
    const half = text.slice(0, text.length * share)
    response.writeHead(200, headers).write(half)
    response.end((await released) ?? text.slice(half.length))
  }
  return { file, release }
}

/** Sends these bytes as a profile. */
export const bytes =
  (content, more = {}) =>
  ({ response, headers }) =>
    response.writeHead(200, { ...headers, ...more }).end(content)

/** Answers at first as another fault does, then with the document. */
export function onlyFirst(fault, document) {
  let asked = 0
  return (given) => {
    if (asked++) return bytes(JSON.stringify(document))(given)
    return fault(given)
  }
}

/** Answers with a status and asks to come again, after so many seconds or at that time. */
export const comeAgain =
  (code, after) =>
  ({ response }) =>
    response.writeHead(code, { 'retry-after': after, 'content-type': 'text/plain' }).end('later')

/** Sends a document in so many pieces, with a pause between them. */
export const drip =
  (document, count, milliseconds) =>
  async ({ response, headers }) => {
    const text = JSON.stringify(document)
    response.writeHead(200, headers)
    for (let piece = 0; piece < count; piece++) {
      if (piece) await new Promise((resolve) => setTimeout(resolve, milliseconds))
      response.write(text.slice((text.length * piece) / count, (text.length * (piece + 1)) / count))
    }
    response.end()
  }

/** Begins a profile and goes on for ever, at 8 MiB a second; `told.sent` is how many MiB that were. */
export function endless() {
  const told = { sent: 0 }
  const piece = 'x'.repeat(1 << 20)
  const file = async ({ response, headers }) => {
    response.writeHead(200, headers).write('{"name":"Endless","papers":[],"padding":"')
    for (; !response.destroyed; told.sent += 1) {
      response.write(piece)
      await new Promise((resolve) => setTimeout(resolve, 125))
    }
  }
  return { file, told }
}
