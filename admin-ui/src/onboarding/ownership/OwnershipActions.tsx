import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { http } from '../../providers/api.js';
import { useCan } from '../../providers/hooks.js';
import { useProblemText } from '../../providers/problem-text.js';
import { useAction } from '../../providers/use-action.js';
import type { Ownership } from './types.js';
import { useOwnershipText } from './use-ownership-text.js';

/** How many bad statements are listed; the answer of the api has up to a hundred. */
const SHOWN = 10;

/** Takes statements in, gives them out, and enters owners who have no onboarding yet. */
export function OwnershipActions({ path, view }: { path: string; view: Ownership }) {
  const words = useOwnershipText();
  const canWork = useCan('compliance:work_cases');
  const refresh = [path, '/onboarding/clients', '/compliance/case'];
  const enter = useAction({ done: 'onboarding.ownership.entered', refresh });
  const missing = view.owners_to_enter.length;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      {missing > 0 && (
        <Alert
          severity="warning"
          action={
            canWork && view.may_enter ? (
              <Button disabled={enter.isRunning} onClick={() => void enter.run(`${path}/owners`)}>
                {words('enter')}
              </Button>
            ) : undefined
          }
        >
          {words('missing', { smart_count: missing })} {!view.may_enter && words('enter_later')}
        </Alert>
      )}
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
        {canWork && <ImportButton path={path} refresh={refresh} />}
        <Button onClick={() => void download(path)}>{words('export')}</Button>
      </Box>
    </Box>
  );
}

function ImportButton({ path, refresh }: { path: string; refresh: string[] }) {
  const words = useOwnershipText();
  const say = useProblemText();
  const input = useRef<HTMLInputElement>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  const { run, isRunning, problem } = useAction({
    done: 'onboarding.ownership.imported',
    refresh,
    quiet: true,
  });

  async function take(file: File) {
    const statements = statementsIn(await file.text());
    setUnreadable(statements === null);
    if (statements) await run(path, { body: { statements } });
  }

  return (
    <>
      <Button disabled={isRunning} onClick={() => input.current?.click()}>
        {words('import')}
      </Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={words('import')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void take(file);
          target.value = '';
        }}
      />
      {isUnreadable && <Alert severity="error">{words('unreadable')}</Alert>}
      {problem && (
        <Alert severity="error" sx={{ flexBasis: '100%' }}>
          {say(problem)}
          <Box component="ul" sx={{ m: 0, pl: 4 }}>
            {problem.fields.slice(0, SHOWN).map(({ pointer, detail }) => (
              <li key={`${pointer} ${detail}`}>
                <code>{pointer}</code> {detail}
              </li>
            ))}
          </Box>
        </Alert>
      )}
    </>
  );
}

/** A package is a list of statements; a single statement is a package of one. */
function statementsIn(text: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [value];
  } catch {
    return null;
  }
}

async function download(path: string): Promise<void> {
  const statements = await http.get<unknown[]>(`${path}/package`);
  const bytes = new Blob([JSON.stringify(statements, null, 2)], { type: 'application/json' });
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = 'bods-package.json';
  link.click();
  URL.revokeObjectURL(address);
}
