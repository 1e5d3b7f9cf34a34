import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { Evidence, EvidenceVerdict, WordEvidence } from '../../../domain/compliance/evidence.js';
import { ToneChip } from '../layout/StateChip.js';
import type { Tone } from '../layout/tokens.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';

/** What agrees speaks for the hit: that is the alarm, so it is red. */
const tones: Record<EvidenceVerdict, Tone> = {
  match: 'refused',
  close: 'waiting',
  contradiction: 'done',
  not_comparable: 'closed',
};

/** Piece by piece: what was compared, how it came out, and how much it moved the score. */
export function EvidenceTable({ evidence }: { evidence: Evidence[] }) {
  const t = useT();
  const translate = useTranslate();
  const format = useFormat();
  if (evidence.length === 0) return null;
  return (
    <Box sx={{ mt: 3 }}>
      <Typography variant="subtitle2" component="h3">
        {t('compliance.hits.evidence')}
      </Typography>
      <Table aria-label={t('compliance.hits.evidence')} sx={{ '& td, & th': { px: { xs: 1, sm: 2 } } }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ pl: 0, width: { xs: 72, md: 140 } }}>{t('compliance.hits.piece')}</TableCell>
            <TableCell>{t('compliance.hits.verdict')}</TableCell>
            <TableCell>{t('compliance.hits.explanation')}</TableCell>
            <TableCell align="right">{t('compliance.hits.weight')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {evidence.map((piece, index) => (
            <TableRow key={index} sx={{ verticalAlign: 'top' }}>
              <TableCell sx={{ pl: 0, color: 'text.secondary' }}>
                {t(`compliance.pieces.${piece.piece}`)}
              </TableCell>
              <TableCell>
                <ToneChip tone={tones[piece.verdict]}>{t(`compliance.verdicts.${piece.verdict}`)}</ToneChip>
              </TableCell>
              <TableCell>
                {translate(`explanations.${piece.explanation_code}`, {
                  ...piece.params,
                  _: piece.explanation_code,
                })}
                {piece.words && <Words words={piece.words} />}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {piece.contribution > 0 && '+'}
                {format.number(piece.contribution, 2)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

/** Which word of the client stands against which word of the list. */
function Words({ words }: { words: WordEvidence[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <Box
      component="ul"
      sx={{ m: 0, mt: 1, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 1 }}
    >
      {words.map(({ party_word, list_word, relation, similarity }, index) => (
        <Box
          key={index}
          component="li"
          sx={{ px: 1.5, border: 1, borderColor: 'divider', borderRadius: 1, fontSize: '0.75rem' }}
        >
          <span dir="auto">{party_word ?? '∅'}</span> {relation === 'exact' ? '=' : '≈'}{' '}
          <span dir="auto">{list_word ?? '∅'}</span>
          <Box component="span" sx={{ color: 'text.secondary', ml: 1 }}>
            {t(`compliance.relations.${relation}`)}
            {relation !== 'exact' && relation !== 'missing' && ` ${format.share(similarity, 0)}`}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
