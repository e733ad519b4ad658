/** What the components import from `react`; of Preact's layer for React's API no more than `memo`. */
export { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
export { Fragment } from 'preact'
export { memo } from 'preact/compat'
