/**
 * The accessibility tree of a page as Chromium hands it to assistive technology, written as text: one line for each
 * element that is told, with its role, its name, and what else is told of it.
 */

/** Properties that a reader is told of; those with the values of `DEFAULTS` say nothing. */
const TOLD = ['level', 'pressed', 'expanded', 'checked', 'selected', 'disabled', 'busy', 'invalid', 'live', 'focused']
const DEFAULTS = { invalid: 'false', disabled: false, busy: 0, live: 'off', selected: false }

/** Roles of text and of boxes, which differ between versions of the browser and which readers hear nothing of. */
const SILENT = new Set(['none', 'generic', 'LineBreak', 'InlineTextBox', 'ListMarker', 'LabelText'])

/** Roles of what is one thing to readers of this list, whatever is inside. */
const CLOSED = new Set(['combobox', 'MathMLMath'])

/** Roles whose name or text, as it is written, holds the text inside. */
const WHOLE = new Set(['LabelText', 'button', 'heading', 'link', 'searchbox'])

/** Roles whose text is told though it is not in their name. */
const SPOKEN = new Set(['status', 'alert', 'paragraph', 'definition', 'term', 'emphasis', 'time', 'strong'])

/** The tree of the present tab below `<main>`. */
export async function accessibilityTree(driver) {
  await driver.sendDevToolsCommand('Accessibility.enable', {})
  const { nodes } = await driver.sendAndGetDevToolsCommand('Accessibility.getFullAXTree', {})
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const main = nodes.find((node) => node.role?.value === 'main')
  const lines = []
  write(main, 0, byId, lines)
  return `${lines.join('\n')}\n`
}

function write(node, depth, byId, lines, within = false) {
  const role = node.role?.value
  const children = (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean)
  const silent = node.ignored || SILENT.has(role)
  if (role === 'StaticText') {
    // Marks between names and links are no lines of their own.
    if (!within && /[\p{L}\p{N}]/u.test(node.name.value)) lines.push('  '.repeat(depth) + line(node, 'text', byId))
    return
  }
  if (!silent) lines.push('  '.repeat(depth) + line(node, role, byId))
  if (CLOSED.has(role)) return
  const inWhole = within || SPOKEN.has(role) || WHOLE.has(role)
  for (const child of children) write(child, silent ? depth : depth + 1, byId, lines, inWhole)
}

function line(node, role, byId) {
  const words = [role]
  const text = (SPOKEN.has(role) && content(node, byId)) || node.name?.value
  if (text) words.push(JSON.stringify(text))
  if (node.value?.value !== undefined) words.push(`value=${JSON.stringify(node.value.value)}`)
  const told = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]))
  for (const name of TOLD) {
    if (name in told && told[name] !== DEFAULTS[name]) words.push(`${name}=${told[name]}`)
  }
  if (node.description?.value) words.push(`description=${JSON.stringify(node.description.value)}`)
  return words.join(' ')
}

/** The text inside a node. */
function content(node, byId) {
  if (node.role?.value === 'StaticText') return node.name.value
  const inside = (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean)
  return inside.map((child) => content(child, byId)).join('').replace(/\s+/g, ' ').trim()
}
