/** Types of the `<scholar-profile>` element, for editors and compilers. docs/embedding.md says what each name does. */

/** Regions that `hide` takes, separated by spaces: `header` (with its metrics), `metrics`, `toolbar`, `chart`, `footer`. */
export type ScholarProfileHide = 'header' | 'metrics' | 'toolbar' | 'chart' | 'footer' | (string & {})

/** Key to sort by: the document's order, a date, a title, or any metric key such as `citations`. */
export type ScholarProfileSort = 'profile' | 'date' | 'title' | (string & {})

/** Order of the list; `''` is the natural one of the key. */
export type ScholarProfileOrder = '' | 'asc' | 'desc'

/** What the list is grouped by. */
export type ScholarProfileGroupBy = 'none' | 'year' | 'category' | 'type' | 'venue'

/** Colour scheme; `auto` is the page's, else the system's. */
export type ScholarProfileTheme = 'auto' | 'light' | 'dark'

/** What went wrong; docs/embedding.md says what to do about each. */
export type ScholarProfileErrorKind =
  | 'network'
  | 'cors'
  | 'http'
  | 'timeout'
  | 'not-json'
  | 'invalid'
  | 'version'
  | 'too-large'
  | 'wasm'
  | 'panic'

/** Detail of `scholar-profile-load`. */
export interface ScholarProfileLoadDetail {
  /** The researcher's name; of several documents, those of their members. */
  name: string
  /** Number of papers in the document, or in all of them together. */
  papers: number
  /**
   * What could not be read, each beginning with its place: `papers[3].date: …`; of several documents with the address
   * before it, and with one for each that could not be loaded.
   */
  warnings: string[]
}

/** Detail of `scholar-profile-error`. */
export interface ScholarProfileErrorDetail {
  kind: ScholarProfileErrorKind
  /** For whoever embeds the element, in English. */
  message: string
}

/** Detail of `scholar-profile-change`: the whole view after what the reader did. */
export interface ScholarProfileChangeDetail {
  /** Text of the search. */
  query: string
  categories: string[]
  types: string[]
  tags: string[]
  years: number[]
  authors: string[]
  members: string[]
  /** Whether only papers with code are listed. */
  codeOnly: boolean
  sort: ScholarProfileSort
  /** The order in effect. */
  order: 'asc' | 'desc'
  /** How many papers match. */
  shown: number
  /** How many papers the document holds. */
  total: number
}

/** The events by name. They bubble, and cross shadow roots. */
export interface ScholarProfileEventMap {
  'scholar-profile-load': CustomEvent<ScholarProfileLoadDetail>
  'scholar-profile-error': CustomEvent<ScholarProfileErrorDetail>
  'scholar-profile-change': CustomEvent<ScholarProfileChangeDetail>
}

/**
 * The element. Each property but `data` mirrors the attribute of its name; `lang` is the one that every HTML element
 * has. Reading gives the value in effect; `null` or `undefined` takes the attribute away.
 */
export declare class ScholarProfile extends HTMLElement {
  /** URL of the profile document, relative to the page; several, separated by spaces, are shown as one list. */
  get src(): string
  set src(value: string | URL | null | undefined)
  /** A profile object, or its JSON as a string, instead of `src`; of the two, the one set last counts. */
  get data(): object | string | null
  set data(value: object | string | null | undefined)
  get sort(): ScholarProfileSort
  set sort(value: ScholarProfileSort | null | undefined)
  get order(): ScholarProfileOrder
  set order(value: ScholarProfileOrder | null | undefined)
  /** Category codes to start filtered by, separated by spaces. */
  get category(): string
  set category(value: string | null | undefined)
  /** Whether only featured papers are listed, as if the document held no others. */
  get featured(): boolean
  set featured(value: boolean)
  /** Text to start searched by. */
  get query(): string
  set query(value: string | null | undefined)
  get groupBy(): ScholarProfileGroupBy
  set groupBy(value: ScholarProfileGroupBy | null | undefined)
  /** Cards shown at first, and added each time more are asked for: 25 by default. */
  get pageSize(): number
  set pageSize(value: number | null | undefined)
  get theme(): ScholarProfileTheme
  set theme(value: ScholarProfileTheme | null | undefined)
  /** Level of the name's heading, 1–6: 2 by default. */
  get headingLevel(): number
  set headingLevel(value: number | null | undefined)
  /** Further names to mark in author lists, separated by `;`. */
  get highlight(): string
  set highlight(value: string | null | undefined)
  get hide(): ScholarProfileHide
  set hide(value: ScholarProfileHide | null | undefined)
  /** MiB of one document, past which it is refused: 32 by default. */
  get maxSize(): number
  set maxSize(value: number | null | undefined)
  /** Whether the view lives in the page's URL, so that it can be linked and Back works. */
  get urlState(): boolean
  set urlState(value: boolean | null | undefined)
  /** Loads again and keeps the reader's view; settles when that is shown or has failed, and never rejects. */
  refresh(): Promise<void>
}

/** The attributes as one writes them in markup. */
export interface ScholarProfileAttributes {
  src?: string
  sort?: ScholarProfileSort
  order?: 'asc' | 'desc'
  category?: string
  featured?: boolean | ''
  query?: string
  'group-by'?: ScholarProfileGroupBy
  'page-size'?: number | string
  theme?: ScholarProfileTheme
  lang?: string
  'heading-level'?: number | string
  hide?: ScholarProfileHide
  highlight?: string
  'max-size'?: number | string
  'url-state'?: boolean | ''
}

declare global {
  interface HTMLElementTagNameMap {
    'scholar-profile': ScholarProfile
  }
  /** Of elements, documents and windows alike, since the events bubble. */
  interface GlobalEventHandlersEventMap extends ScholarProfileEventMap {}
}

// @ts-ignore -- a page without React has no such module to add to
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore -- as above
      'scholar-profile': ScholarProfileAttributes & DetailedHTMLProps<HTMLAttributes<ScholarProfile>, ScholarProfile>
    }
  }
}
