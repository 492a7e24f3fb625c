import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Words of a scenario in the colours of the page, in both themes. */
const words = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--sy-text-quiet)', fontStyle: 'italic' },
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'var(--sy-accent)' },
  { tag: [tags.string, tags.content], color: 'var(--sy-text)' },
  { tag: [tags.number, tags.bool, tags.keyword], color: 'var(--sy-great)' },
  { tag: [tags.punctuation, tags.separator, tags.bracket, tags.meta], color: 'var(--sy-text-quiet)' },
]);

/** CodeMirror draws its marks of faults as images inside addresses, which the content security policy refuses: ours are text and lines. */
const marks = {
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--sy-bad)',
  },
  '.cm-lint-marker-error': { content: '"▲"', color: 'var(--sy-bad)', inlineSize: '1em', fontSize: '0.8em' },
};

/** What the editor looks like. */
export const editorLooks = [
  EditorView.theme({
    '&': {
      color: 'var(--sy-text)',
      backgroundColor: 'var(--sy-surface)',
      fontSize: 'var(--sy-text-small)',
      blockSize: '100%',
    },
    '.cm-content': { fontFamily: 'var(--sy-font-fixed)', caretColor: 'var(--sy-text)' },
    '.cm-cursor': { borderInlineStartColor: 'var(--sy-text)' },
    '.cm-gutters': { backgroundColor: 'var(--sy-sunken)', color: 'var(--sy-text-quiet)', border: 'none' },
    '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--sy-accent-quiet)' },
    '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--sy-line)' },
    '.cm-tooltip': {
      backgroundColor: 'var(--sy-raised)',
      color: 'var(--sy-text)',
      border: '1px solid var(--sy-line-strong)',
    },
    ...marks,
  }),
  syntaxHighlighting(words),
];
