/** A letter in one language; `%{name}` stands for a parameter. */
export interface Text {
  subject: string;
  body: string;
}

/** A letter in every language. */
export interface Template {
  en: Text;
  ru: Text;
  /** Its link is a key: whoever has it can act as the reader. */
  has_secret_link?: true;
}
