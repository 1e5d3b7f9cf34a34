import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { settingEntry } from '../../../domain/settings/catalogue.js';
import { useIssueText } from '../layout/issue-text.js';
import { packIssue } from '../layout/zod-resolver.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import { SchemaInput } from './SchemaInput.js';
import { isChanged, withValueAt } from './setting-value.js';
import { StaleSetting } from './StaleSetting.js';
import type { Setting } from './types.js';
import { useSettingText } from './use-setting-text.js';

interface SettingDialogProps {
  setting: Setting;
  close: () => void;
}

/** Changes one setting: a form from its schema, checked as one types, and a reason. */
export function SettingDialog({ setting, close }: SettingDialogProps) {
  const t = useT();
  const say = useProblemText();
  const text = useSettingText();
  const [value, setValue] = useState(setting.value);
  const [reason, setReason] = useState('');
  const issues = useIssues(setting, value);
  const { run, isRunning, problem } = useAction({
    quiet: true,
    done: 'settings.saved',
    refresh: ['/settings', '/compliance/lists'],
  });
  const isSame = !isChanged({ value, default_value: setting.value });

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    const done = await run(`/settings/${setting.key}`, {
      method: 'PUT',
      body: { value, reason: reason.trim() },
      version: setting.version,
    });
    if (done) close();
  }
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="setting-title">
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id="setting-title">{text.title(setting.key)}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4, maxHeight: '65dvh' }}>
          <Typography sx={{ color: 'text.secondary' }}>{text.help(setting.key)}</Typography>
          {problem?.code === 'settings.stale' ? (
            <StaleSetting setting={setting} mine={value} current={problem.details.current} />
          ) : (
            problem && <Alert severity="error">{say(problem)}</Alert>
          )}
          <SchemaInput
            schema={setting.schema}
            value={value}
            path={[]}
            unit={setting.unit}
            label={text.title(setting.key)}
            issueAt={(path) => issues.get(path.join('.'))}
            change={(path, leaf) => setValue((before: unknown) => withValueAt(before, path, leaf))}
          />
          <TextField
            required
            label={t('settings.reason')}
            helperText={t('settings.reason_help')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
        </DialogContent>
        <DialogActions>
          {isChanged({ value, default_value: setting.default_value }) && (
            <Button variant="text" onClick={() => setValue(setting.default_value)}>
              {t('settings.take_default')}
            </Button>
          )}
          <span style={{ flex: 1 }} />
          <Button variant="text" onClick={close}>
            {t('layout.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={isRunning || isSame || issues.size > 0 || reason.trim() === ''}
          >
            {t('layout.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** What the schema of the server has against the value, by the place in it. */
function useIssues(setting: Setting, value: unknown): Map<string, string> {
  const tell = useIssueText();
  const parsed = settingEntry(setting.key).schema.safeParse(value);
  const issues = parsed.success ? [] : parsed.error.issues;
  return new Map(
    issues.map(({ path, code, message }) => [
      path.map(String).join('.'),
      tell(packIssue({ code, message, params: {} })),
    ]),
  );
}
