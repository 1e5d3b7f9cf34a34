/** What kind of legal person a form makes; two forms of one kind say the same in two languages. */
export type LegalForm =
  'limited' | 'stock' | 'partnership' | 'non_profit' | 'state' | 'cooperative' | 'branch';

/**
 * Legal forms as word sequences after normalisation (accents and dots gone, single letters joined), longest first when
 * matched. Registers of the countries that sanctions lists and clients name most.
 */
const forms: Record<LegalForm, string> = {
  limited:
    'limited liability company|limited liability partnership company|private limited company|private limited|company limited by guarantee|limited company|company limited|' +
    'co limited|co ltd|pte limited|pte ltd|pty limited|pty ltd|pvt limited|pvt ltd|private ltd|limited|ltd|llc|lc|ltda|limitada|sociedad limitada|sociedad de responsabilidad limitada|' +
    's de rl de cv|s de rl|srl de cv|srl|sl|slu|sarl|sarlu|eurl|societe a responsabilite limitee|societatea cu raspundere limitata|societa a responsabilita limitata|' +
    'gmbh|g m b h|gesellschaft mit beschrankter haftung|gmbh co kg|gmbh and co kg|ug|bv|bvba|b v b a|besloten vennootschap|aps|anpartsselskab|as oy|ou|osauhing|uab|sia|' +
    'sp z oo|sp zoo|sp z o o|spolka z ograniczona odpowiedzialnoscia|spol s ro|s ro|sro|kft|doo|d o o|eood|ood|dooel|tov|ooo|obshchestvo s ogranichennoy otvetstvennostyu|' +
    'obshestvo s ogranichennoj otvetstvennostju|too|tovarystvo z obmezhenoyu vidpovidalnistyu|mchj|mmc|wll|w l l|fze|fzco|fzc|fz llc|fz|dmcc|sdn bhd|ltd sti|limited sirketi|ltd sirketi|lllc|yhden|' +
    'yugen kaisha|godo kaisha|gk|yk|eirl|sas de cv|sas|societe par actions simplifiee|spa simplificada|youxian gongsi|yuhan hoesa|jtc|plt|ohg limited',
  stock:
    'public limited company|public limited|plc|open joint stock company|public joint stock company|closed joint stock company|private joint stock company|joint stock company|joint stock co|' +
    'jsc|ojsc|cjsc|pjsc|ojsc jsc|pao|oao|zao|nao|ao|pat|prat|vat|at|otkrytoe aktsionernoe obshchestvo|publichnoe aktsionernoe obshchestvo|zakrytoe aktsionernoe obshchestvo|aktsionernoe obshchestvo|' +
    'aktiengesellschaft|ag|akg|kgaa|aktiebolag|ab|asa|aktieselskab|a s|as|oyj|oy|nv|n v|naamloze vennootschap|se|societas europaea|sa de cv|sapi de cv|s a p i de cv|sab de cv|sa|s a|societe anonyme|' +
    'sociedad anonima|sociedade anonima|saa|sac|sae|sal|spa|societa per azioni|incorporated|inc|ad|ead|akcionarsko drustvo|dd|dionicko drustvo|nyrt|zrt|rt|tbk|pt|persero|bhd|berhad|kk|kabushiki kaisha|' +
    'anonim sirketi|anonim sirket|a o|psc|qsc|qpsc|ksc|kscc|saog|saoc|gufen youxian gongsi|jusik hoesa|sh a|sha|hf|ehf',
  partnership:
    'limited liability partnership|limited partnership|general partnership|llp|lllp|lp|l p|kg|kommanditgesellschaft|ohg|offene handelsgesellschaft|gbr|scs|sca|snc|sc|sep|ks|k s|vof|cv|' +
    'komanditni spolecnost',
  non_profit:
    'non profit organization|nonprofit organization|ngo|ano|nko|avtonomnaya nekommercheskaya organizatsiya|eingetragener verein|ev|stiftung|stichting|asbl|vzw|ong|onlus|waqf',
  state:
    'federal state unitary enterprise|state unitary enterprise|state owned enterprise|fgup|gup|mup|state enterprise|fgbu|epe|derzhavne pidpryyemstvo|gp|dp',
  cooperative: 'cooperative|coop|co op|genossenschaft|eg|kooperativ|sociedad cooperativa',
  branch: 'representative office|branch office|branch|filial|sucursal|succursale|predstavitelstvo',
};

const byFirstWord = indexForms();

/** The legal form that begins at a word, with how many words it takes; the longest wins. */
export function legalFormAt(
  words: readonly string[],
  at: number,
): { form: LegalForm; length: number } | null {
  const candidates = byFirstWord.get(words[at] ?? '') ?? [];
  return (
    candidates.find(({ sequence }) =>
      sequence.every((word, offset) => isWord(words, at + offset, word, sequence.length)),
    ) ?? null
  );
}

/** The last word of a long form may be cut off at the end of a name: fields of fixed length do that. */
function isWord(words: readonly string[], at: number, expected: string, formLength: number): boolean {
  const word = words[at];
  if (word === expected) return true;
  return (
    formLength > 1 &&
    at === words.length - 1 &&
    word !== undefined &&
    word.length >= 4 &&
    expected.startsWith(word)
  );
}

interface FormSequence {
  form: LegalForm;
  sequence: string[];
  length: number;
}

function indexForms(): ReadonlyMap<string, FormSequence[]> {
  const index = new Map<string, FormSequence[]>();
  for (const [form, list] of entriesOf(forms)) {
    for (const text of list.split('|')) {
      const sequence = text.split(' ');
      const first = sequence[0] ?? '';
      index.set(first, [...(index.get(first) ?? []), { form, sequence, length: sequence.length }]);
    }
  }
  for (const list of index.values()) list.sort((left, right) => right.length - left.length);
  return index;
}

function entriesOf(table: Record<LegalForm, string>): [LegalForm, string][] {
  return [
    ['limited', table.limited],
    ['stock', table.stock],
    ['partnership', table.partnership],
    ['non_profit', table.non_profit],
    ['state', table.state],
    ['cooperative', table.cooperative],
    ['branch', table.branch],
  ];
}
