/** The files beside the script, wherever the script lies. */
import { importPinned } from './pinned.js'

let script

/** Notes the address of the script that the page links. */
export function startAt(address) {
  script = address
}

export const beside = (path) => new URL(path, script)

/** A file that the page can do without. */
export const optional = (path) =>
  importPinned(beside(path)).catch((error) => console.warn(`scholar-profile: ${error.message}`))

/**
 * A file that a reader has asked for, loaded once a page. Each attempt has an address of its own: browsers remember of a module
 * that it could not be loaded. After a failure nothing of that instance can be relied on: `forget` it.
 */
export class OnDemand {
  #path
  #file
  #failures = 0

  constructor(path) {
    this.#path = path
  }

  load() {
    return (this.#file ??= importPinned(beside(this.#path + (this.#failures ? `?${this.#failures}` : ''))))
  }

  forget() {
    this.#file = undefined
    this.#failures += 1
  }
}
