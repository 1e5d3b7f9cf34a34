import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useT } from '../providers/i18n-provider.js';
import { emptyOf, type JsonSchema } from './json-schema.js';
import { SchemaInput, type SchemaInputProps } from './SchemaInput.js';
import { useSettingText } from './use-setting-text.js';

/** A list: ticks where it can only hold known words, else one input an item. */
export function ListInput(props: SchemaInputProps) {
  const { schema, value, path, label, issueAt, change } = props;
  const t = useT();
  const text = useSettingText();
  const items: unknown[] = Array.isArray(value) ? value : [];
  const itemSchema: JsonSchema = schema.items ?? { type: 'string' };
  const issue = issueAt(path);
  const isFull = schema.maxItems !== undefined && items.length >= schema.maxItems;
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}>
      <Typography component="legend" variant="subtitle2" sx={{ mb: 2 }}>
        {label}
      </Typography>
      {itemSchema.enum ? (
        <Ticks {...props} items={items} options={itemSchema.enum} />
      ) : (
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
          {items.map((item, index) => (
            <Box key={index} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <SchemaInput
                  {...props}
                  schema={itemSchema}
                  value={item}
                  path={[...path, index]}
                  label={text.place(item, index)}
                />
              </Box>
              <IconButton
                aria-label={t('settings.remove_item', { index: index + 1 })}
                onClick={() => change([...path, index], undefined)}
              >
                <Close fontSize="small" />
              </IconButton>
            </Box>
          ))}
          <Box>
            <Button
              startIcon={<Add />}
              disabled={isFull}
              onClick={() => change([...path, items.length], emptyOf(itemSchema))}
            >
              {t('settings.add_item')}
            </Button>
          </Box>
        </Box>
      )}
      {issue && <FormHelperText error>{issue}</FormHelperText>}
    </Box>
  );
}

function Ticks({
  items,
  options,
  path,
  change,
}: SchemaInputProps & { items: unknown[]; options: (string | number)[] }) {
  const text = useSettingText();
  const toggle = (option: string | number) =>
    change(
      path,
      items.includes(option)
        ? items.filter((item) => item !== option)
        : options.filter((one) => items.includes(one) || one === option),
    );
  return options.map((option) => (
    <FormControlLabel
      key={option}
      control={<Checkbox checked={items.includes(option)} onChange={() => toggle(option)} />}
      label={text.field(String(option))}
      sx={{ display: 'flex' }}
    />
  ));
}
