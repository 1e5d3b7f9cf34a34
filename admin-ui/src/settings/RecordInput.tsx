import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import { emptyOf, fieldsOf } from './json-schema.js';
import { SchemaInput, type SchemaInputProps } from './SchemaInput.js';
import { useSettingText } from './use-setting-text.js';

/** Deeper than this, fields within fields are folded away until somebody opens them. */
const FOLD_FROM = 1;

/** An object, field under field; a part that may be missing has a tick of its own. */
export function RecordInput(props: SchemaInputProps) {
  const { schema, value, path, label, issueAt } = props;
  const held: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  const issue = issueAt(path);
  const fields = (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 3,
        pt: path.length > 0 ? 2 : 0,
        pl: path.length > 0 ? 3 : 0,
      }}
    >
      {fieldsOf(schema, held).map((field) => (
        <Field key={field.name} {...props} field={field} held={held[field.name]} />
      ))}
      {issue && <FormHelperText error>{issue}</FormHelperText>}
    </Box>
  );
  if (path.length < FOLD_FROM) return fields;
  return (
    <Box
      component="details"
      open={path.length === FOLD_FROM && fieldsOf(schema, held).length <= 3 ? true : undefined}
    >
      <Box
        component="summary"
        sx={{ cursor: 'pointer', fontSize: '0.8125rem', fontWeight: 560, minHeight: 28 }}
      >
        {label}
      </Box>
      {fields}
    </Box>
  );
}

function Field({
  field,
  held,
  ...props
}: SchemaInputProps & { field: ReturnType<typeof fieldsOf>[number]; held: unknown }) {
  const text = useSettingText();
  const { path, change } = props;
  const at = [...path, field.name];
  const label = text.field(field.name);
  const isThere = held !== undefined;
  if (!field.isOptional)
    return <SchemaInput {...props} schema={field.schema} value={held} path={at} label={label} />;
  return (
    <Box>
      <FormControlLabel
        control={
          <Checkbox
            checked={isThere}
            onChange={() => change(at, isThere ? undefined : emptyOf(field.schema))}
          />
        }
        label={label}
      />
      {isThere && <SchemaInput {...props} schema={field.schema} value={held} path={at} label={label} />}
    </Box>
  );
}
