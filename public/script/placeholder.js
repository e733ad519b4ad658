/** What shows without the widget. */
import { beside } from './files.js'
import { importPinned } from './pinned.js'

/** Browsers remember of a module that it could not be loaded: each attempt has an address of its own. */
let failures = 0

/** What draws the skeleton and the panel; where it is missing as well, the last resort. */
export const loadPlaceholder = () =>
  importPinned(beside('pkg/placeholder.js' + (failures ? `?${failures}` : ''))).catch(() => {
    failures += 1
    return { panel: barePanel, skeleton() {}, style: '' }
  })

/** Not even the words for it could be had. */
function barePanel(root, box, text, message, retry) {
  const panel = document.createElement('div')
  const button = document.createElement('button')
  for (const [element, part] of [[panel, 'error'], [button, 'retry']]) element.setAttribute('part', part)
  panel.setAttribute('role', 'alert')
  button.textContent = 'Try again'
  button.addEventListener('click', retry)
  panel.append(`The publications could not be loaded: ${message} `, button)
  box.replaceChildren(panel)
}
