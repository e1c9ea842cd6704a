/** Every code of a problem of the content, with its meaning. Codes are stable: tests and tools match them. */

interface Entry {
  /** One line: what the code means. */
  meaning: string
  /** `error` without it. Warnings are shown but do not fail a build. */
  severity?: 'warning'
}

export const catalogue = {
  // Folder and files
  'no-folder': { meaning: 'The deck folder does not exist or is not a folder.' },
  'bad-folder-name': { meaning: 'The deck folder’s name cannot stand in addresses and file names.' },
  'empty-folder': { meaning: 'The deck folder holds no .yaml file.' },
  'unreadable-file': { meaning: 'A file or folder of the deck cannot be read.' },
  'link-loop': { meaning: 'A symbolic link leads back to a folder that holds it.' },
  'too-many-files': { meaning: 'The deck folder holds more files or deeper folders than a deck can have.' },
  'file-too-big': { meaning: 'A content file is larger than 2 MB and is not read.' },
  'not-utf8': { meaning: 'A content file is not valid UTF-8.' },
  bom: { meaning: 'A content file starts with a byte order mark.' },
  crlf: { meaning: 'A content file has Windows line ends.', severity: 'warning' },
  'empty-file': { meaning: 'A content file holds nothing.', severity: 'warning' },

  // YAML
  'yaml-syntax': { meaning: 'The file is not valid YAML.' },
  'bad-escape': { meaning: 'A double-quoted text holds a backslash sequence that YAML does not know.' },
  'colon-in-text': { meaning: 'A text without quotes holds a colon with a space after it.' },
  'quote-in-quotes': { meaning: 'A text in quotes holds the same quotes, or goes on after them.' },
  'unclosed-quote': { meaning: 'A quote that is never closed; the place is where it opens.' },
  'unclosed-bracket': { meaning: 'A bracket or brace that is never closed; the place is where it opens.' },
  'text-needs-quotes': { meaning: 'A text that means something else to YAML unless it stands in quotes.' },
  'odd-space': { meaning: 'A no-break or invisible space stands where YAML needs a plain one.' },
  'wide-colon': { meaning: 'A full-width colon stands after a key.' },
  'missing-space': { meaning: 'The space after the colon of a key is missing.' },
  'missing-colon': { meaning: 'The colon after a key is missing.' },
  'bad-indent': { meaning: 'A line is indented like none of those that it belongs to.' },
  'cut-text': { meaning: 'A text is cut off by a `#`, which starts a comment.', severity: 'warning' },
  'swallowed-word': {
    meaning: 'The first word of a text was read as an anchor (`&name`).',
    severity: 'warning',
  },
  'tab-indent': { meaning: 'A line is indented with a tab.' },
  'several-documents': { meaning: 'A file holds more than one YAML document.' },
  'yaml-version': { meaning: 'A file asks for another version of YAML than 1.2.' },
  'not-a-mapping': { meaning: 'The top level of a file is not a mapping of collections.' },
  'duplicate-key': { meaning: 'A key stands twice in one mapping.' },
  'bad-key': { meaning: 'A key is not a word: it is empty, a list or a mapping.' },
  'forbidden-key': { meaning: 'A key that no content may have: `__proto__`.' },
  'bare-key': { meaning: 'A key in braces without a value, often made by a comma in a text.' },
  'merge-key': { meaning: 'A merge key (`<<`), which is not part of YAML 1.2.' },
  'custom-tag': { meaning: 'A YAML tag that content may not use.' },
  'unknown-alias': { meaning: 'An alias (`*name`) without an anchor before it.' },
  'alias-loop': { meaning: 'An alias stands inside the value that it names.' },
  'too-many-aliases': { meaning: 'Aliases multiply the content beyond all measure.' },
  'too-deep': { meaning: 'Values are nested more deeply than any content is.' },

  // Schema
  'unknown-key': { meaning: 'A key that the schema does not know at this place.' },
  'missing-key': { meaning: 'A key that must be there is missing.' },
  'empty-value': { meaning: 'A key stands without a value.' },
  'wrong-type': { meaning: 'A value is of another type than expected.' },
  'not-text': { meaning: 'A number, a boolean or a list stands where text is expected.' },
  'bad-value': { meaning: 'A value is none of those allowed.' },
  'bad-stage-kind': { meaning: 'A stage’s kind is none of those known.' },
  'bad-edge-kind': { meaning: 'An edge’s kind is none of those known.' },
  'bad-edge': { meaning: 'An edge is not written as [from, to], [from, to, kind] or {from, to, …}.' },
  'bad-slide-kind': { meaning: 'A slide’s kind is none of those known.' },
  'bad-id': { meaning: 'An id holds characters that ids may not have.' },
  'bad-date': { meaning: 'A date is not YYYY, YYYY-MM or YYYY-MM-DD, or no such day exists.' },
  'bad-colour': { meaning: 'A colour is not written as #RRGGBB.' },
  'bad-identifier': {
    meaning: 'An arXiv number, DOI or ISBN is not written as such, or an ISBN’s check digit is wrong.',
  },
  'bad-address': { meaning: 'An address is not an absolute web address.' },
  'bad-language': { meaning: 'A language’s key is not a language tag.' },
  'too-few': { meaning: 'A list has fewer items than it must have.' },
  'too-many': { meaning: 'A list has more items than it may have.' },
  'too-long': { meaning: 'A text, an id or a piece of code is longer than any slide can use.' },
  'out-of-range': { meaning: 'A number is outside of its range.' },

  // Text
  'control-character': { meaning: 'A text holds a control character.' },
  'lone-surrogate': { meaning: 'A text holds half of a surrogate pair.' },
  noncharacter: { meaning: 'A text holds a code point that Unicode reserves as no character.' },
  'empty-text': { meaning: 'A text is empty or white space only.' },
  'missing-translation': { meaning: 'A text lacks one of the deck’s languages.' },
  'unknown-language': { meaning: 'A text is given in a language that the deck does not declare.' },
  'unclosed-strong': { meaning: '`**` without the other `**`.' },
  'unclosed-code': { meaning: 'A backtick without the other backtick.' },
  'bad-link': { meaning: 'A link whose target is neither a web address nor a term of the glossary.' },
  'bad-citation': { meaning: 'A citation that is not written as [@id] or [@id; @id].' },
  'bad-click': { meaning: 'A click marker in the notes that is not [click] or [click:n].' },
  'long-headline': {
    meaning: 'A headline takes more than three lines: what stands below has little room.',
    severity: 'warning',
  },
  'late-click': {
    meaning: 'Notes name more clicks than their slide has: what is said then is said at the last one.',
    severity: 'warning',
  },
  'hurried-notes': {
    meaning: 'Notes are longer than can be said in the minutes planned for their slide.',
    severity: 'warning',
  },
  untranslated: {
    meaning: 'Texts that read like prose are the same in several languages of the deck.',
    severity: 'warning',
  },
  'looks-like-markdown': {
    meaning: 'A text has signs that are markup elsewhere and are shown as they are written here.',
    severity: 'warning',
  },
  'half-width-punctuation': {
    meaning: 'Chinese text with half-width punctuation between Han characters.',
    severity: 'warning',
  },
  'unwanted-word': {
    meaning: 'A text has a word that the deck’s list of preferred words (`wording`) does not want.',
  },
  'insecure-address': { meaning: 'An address with http:// instead of https://.', severity: 'warning' },

  // Deck
  'no-deck': { meaning: 'No file of the folder has the key `deck`.' },
  'duplicate-deck': { meaning: 'Two files of the folder have the key `deck`.' },
  'no-outline': { meaning: 'No file of the folder has an outline with slides.' },
  'bad-rule': { meaning: 'A rule of the deck (`rules`) is for no warning.' },
  'no-languages': { meaning: 'The deck declares no language.' },
  'missing-string': { meaning: 'A language lacks a word of the interface.' },
  'later-string': {
    meaning: 'A language lacks a word that the interface got later; the English one stands in.',
    severity: 'warning',
  },
  'unknown-string': { meaning: 'A language gives a word that the interface does not have.' },

  // References
  'duplicate-id': { meaning: 'Two items of a collection have the same id.' },
  'duplicate-reference': { meaning: 'A list names the same item twice.' },
  'unknown-subject': { meaning: 'A subject that is not in the content.' },
  'unknown-modality': { meaning: 'A modality that is neither built in nor declared.' },
  'unknown-source': { meaning: 'A citation of a source that is not in the content.' },
  'unknown-term': { meaning: 'A term that is not in the glossary.' },
  'unknown-stage': { meaning: 'A stage that is not in the pipeline.' },
  'unknown-group': { meaning: 'A group that no pipeline of the slide has.' },
  'unknown-frame': { meaning: 'A frame that no pipeline of the slide has.' },
  'unknown-pipeline': { meaning: 'A pipeline that is not in the content.' },
  'unknown-dimension': { meaning: 'A dimension that is not in the content.' },
  'unknown-event': { meaning: 'An event that is not in the content.' },
  'unknown-fact': { meaning: 'A fact that is not in the content.' },
  'unknown-claim': { meaning: 'A claim that is not in the content.' },
  'unknown-slide': { meaning: 'A slide that is not in the outline.' },
  'no-such-line': { meaning: 'A code slide joins or marks lines that a listing does not have.' },
  'no-such-words': { meaning: 'A claim’s edit names words that its quotation does not have.' },
  uncovered: { meaning: 'What the deck has to cover is on no slide, and nothing says why.' },
  'no-right-option': { meaning: 'A question marks no option, or every option, as right.' },
  'uneven-patches': {
    meaning: 'A way to cut a picture into tokens that gives no whole squares, or a square that it lacks.',
  },
  'no-source': {
    meaning: 'A pipeline, an event, a fact or a claim that names no source.',
    severity: 'warning',
  },
  'uncited-source': { meaning: 'A source that nothing cites.', severity: 'warning' },

  // Graphs
  'expands-cycle': { meaning: 'A pipeline stands, through `expands`, inside itself.' },
  cycle: { meaning: 'Data edges lead round in a circle.' },
  'self-edge': { meaning: 'An edge that carries something on leads from a stage to itself.' },
  'duplicate-edge': { meaning: 'Two edges of one kind join the same two stages.' },
  'lonely-stage': { meaning: 'A stage that no edge touches.', severity: 'warning' },
  'group-overlap': { meaning: 'A stage stands in two groups.' },
  'ungrouped-stage': {
    meaning: 'A stage stands in no group, although the pipeline has groups.',
    severity: 'warning',
  },
  'group-not-told': {
    meaning:
      'No drawing of a pipeline says what one of its groups is: the graph stands whole, or there is no room.',
    severity: 'warning',
  },
  'frame-overlap': {
    meaning: 'Of two frames that share stages, neither stands wholly inside the other.',
  },
  'frame-depth': { meaning: 'A frame stands in a frame that itself stands in one.' },
  'frame-not-drawn': {
    meaning: 'A frame is left out of a drawing: another stage would stand inside it, or there is no room.',
    severity: 'warning',
  },

  'one-sided-tokens': {
    meaning: 'Of pipelines that are compared, one tells how many tokens it holds and the other does not.',
    severity: 'warning',
  },
  'unclear-tokens': { meaning: 'Tokens of a stage have no number, or two.' },
  'two-pictures': { meaning: 'A stage has a drawing and a picture; there is room for one.' },

  // Slides
  'missing-cell': { meaning: 'A table slide shows a subject for which a dimension has no cell.' },
  'no-markdown': { meaning: 'A slide of Slidev’s own Markdown has none, or both a text and a file.' },
  'missing-file': { meaning: 'A file that a slide is made of does not exist.' },
  'file-outside': { meaning: 'A file that a slide is made of is not in the deck folder.' },
  'spills-over': { meaning: 'Markdown taken as it is would reach beyond its slide.' },
  'unknown-host': { meaning: 'A slide loads from another host that its `hosts` do not allow.' },
  'untold-clicks': { meaning: 'Markdown taken as it is has clicks, and their number is not told.' },
  'broken-markdown': { meaning: 'Slidev cannot make a slide of Markdown that is taken as it is.' },
  'nothing-to-list': {
    meaning: 'A slide of sources or terms has none to list; it becomes no slide.',
    severity: 'warning',
  },
  'missing-number': {
    meaning: 'A chart, or a stage’s tokens, show a fact that has no value, or none that can be shown.',
  },
  'hidden-highlight': { meaning: 'A chart or a table lets something stand out that it does not show.' },
  'whole-not-shown': {
    meaning: 'A chart says what 100% is and has no such line.',
    severity: 'warning',
  },
  'mixed-units': { meaning: 'A chart shows facts of different units.' },
  'bad-bar-value': { meaning: 'A bar chart shows a value below zero.' },
  'bad-field-value': { meaning: 'A field of marks shows a value that is not above zero.' },
  'no-scores': {
    meaning: 'A slide on the next token has no scores, too many, or does not say where they come from.',
  },
  'run-not-shown': { meaning: 'Durations run on a chart that has no bars.' },
  'bad-log-value': { meaning: 'A logarithmic chart shows a value that is not above zero.' },
  'bad-share-value': { meaning: 'A chart of shares shows a value below 0 or above 100.' },
  'minutes-mismatch': { meaning: 'The slides’ minutes do not add up to the talk’s.', severity: 'warning' },
  'no-minutes': { meaning: 'A slide of a timed main part has no minutes.', severity: 'warning' },
  'no-notes': { meaning: 'A slide of a timed main part has no notes.', severity: 'warning' },
  'missing-image': { meaning: 'An image file is not there.' },
  'bad-image': { meaning: 'A file is no picture that browsers show, or not the kind that its name says.' },
  'image-too-big': { meaning: 'A picture has more bytes or pixels than the deck allows (`deck.pictures`).' },
  'broken-image': { meaning: 'A picture’s file is empty, ends early or is damaged.' },
  'unsafe-image': { meaning: 'A drawing (SVG) could run something or load something from elsewhere.' },
  'unknown-icon': { meaning: 'An icon that Lucide does not have.' },
  'unknown-code-language': { meaning: 'A language of code that the highlighter does not know.' },
  'image-outside': { meaning: 'An image file lies outside of the deck folder.' },
  'font-package-missing': { meaning: 'A font package of the deck is not installed.' },
  'bad-font-package': { meaning: 'A font package of the deck is none that can be read.' },
  'font-weight-missing': { meaning: 'A font package of the deck has no static regular weight.' },
  'unknown-font-subset': { meaning: 'A subset that the font package does not have.' },
  'low-contrast': { meaning: 'A colour is too faint to be read on its ground.' },

  // What is made of it
  'diagram-syntax': { meaning: 'Mermaid cannot read the text of a diagram.' },
  'diagram-too-large': { meaning: 'A Mermaid diagram has no room on its slide in legible type.' },
  'diagram-failed': { meaning: 'A drawing could not be made.' },
  'slides-outdated': { meaning: 'The generated slides are not what the content gives now.' },
  'print-page-failed': { meaning: 'The page that is printed could not be opened.' },
  'print-slide-missing': { meaning: 'A slide is not on the page that is printed.' },
  'print-slide-failed': { meaning: 'A slide failed on the page that is printed.' },
  'print-link-broken': { meaning: 'A link of a PDF leads nowhere.' },
  'print-pages-wrong': { meaning: 'A PDF has other pages than slides.' },
  'print-failed': { meaning: 'A PDF could not be printed.' },

  // The built slides, measured in a browser
  'slide-overflow': { meaning: 'An element reaches beyond the slide or the box that holds it.' },
  'text-clipped': { meaning: 'A text is cut off.' },
  'text-overlap': { meaning: 'Two texts lie on one another.' },
  'font-too-small': { meaning: 'A text is set too small to be read from afar.' },
  'footer-hidden': { meaning: 'Content and footer lie on one another.' },
  'set-smaller': {
    meaning: 'The content of a slide is set in smaller type than others, since there is too much of it.',
    severity: 'warning',
  },
  'slide-sparse': { meaning: 'A slide is more than half empty.', severity: 'warning' },
  'slide-empty': { meaning: 'A slide shows nothing, or nothing but its headline.' },
  'image-not-shown': { meaning: 'The browser shows no pixel of a picture.' },
  'chinese-forms': {
    meaning: 'Japanese text is drawn with the Chinese forms of its characters.',
    severity: 'warning',
  },
  'missing-glyph': { meaning: 'No font of the deck has a character of a text.' },
  'headline-differs': { meaning: 'The headline on the slide is not the one of the content.' },
} as const satisfies Record<string, Entry>

export type ProblemCode = keyof typeof catalogue

/** Does a problem of this code fail a build? */
export function severityOf(code: ProblemCode): 'error' | 'warning' {
  const entry: Entry = catalogue[code]
  return entry.severity ?? 'error'
}
