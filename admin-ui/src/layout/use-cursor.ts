import { useEffect, useRef, useState } from 'react';
import type { Identifier } from 'react-admin';
import { useNavigate } from 'react-router';
import { useKeys, type Key } from './keys.js';

interface CursorOptions<Row> {
  rows: Row[];
  addressOf: (row: Row) => string | null;
  mark?: (id: Identifier) => void;
}

/** A place in a list that moves by `j` and `k` and opens by `Enter`. */
export function useCursor<Row extends { id: Identifier }>({ rows, addressOf, mark }: CursorOptions<Row>) {
  const navigate = useNavigate();
  const [at, setAt] = useState(-1);
  const ref = useRef<HTMLTableRowElement>(null);
  const row = rows[at];
  const address = row ? addressOf(row) : null;

  useEffect(() => {
    // Newer browsers answer a promise here, which React would take for the clean-up.
    void ref.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const keys: Key[] = [
    { key: 'j', label: 'layout.keys.next_row', run: () => setAt(Math.min(at + 1, rows.length - 1)) },
    { key: 'k', label: 'layout.keys.previous_row', run: () => setAt(Math.max(at - 1, 0)) },
    { key: 'Enter', label: 'layout.keys.open', run: () => void (address && navigate(address)) },
    { key: 'o', label: 'layout.keys.open_tab', run: () => void (address && window.open(address, '_blank')) },
  ];
  if (mark) keys.push({ key: 'x', label: 'layout.keys.mark', run: () => row && mark(row.id) });
  useKeys(keys);

  function onClick(event: React.MouseEvent, clicked: Row) {
    setAt(rows.indexOf(clicked));
    const isOnControl =
      event.target instanceof Element && event.target.closest('a, button, input, label, [role=button]');
    const to = addressOf(clicked);
    if (isOnControl || !to || window.getSelection()?.toString()) return;
    if (event.ctrlKey || event.metaKey) window.open(to, '_blank');
    else void navigate(to);
  }
  return { at, ref, onClick };
}
