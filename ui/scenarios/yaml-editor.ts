import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { ScenarioProblem } from '../../engine/index.ts';
import { editorLooks } from './editor-looks.ts';

/**
 * Text of a scenario, with what is wrong shown where it stands. Escape, then Tab leaves it, since Tab indents.
 *
 * @fires text-changed with the text
 */
@customElement('sy-yaml-editor')
export class YamlEditor extends LitElement {
  static override styles = css`
    :host {
      display: block;
      border: 1px solid var(--sy-line-strong);
      border-radius: var(--sy-radius-small);
      overflow: hidden;
      block-size: 28rem;
    }
    .place {
      block-size: 100%;
    }
    .cm-scroller {
      overflow: auto;
    }
  `;

  @property() text = '';
  @property({ attribute: false }) problems: readonly ScenarioProblem[] = [];
  @query('.place') private readonly place!: HTMLElement;
  #view: EditorView | undefined;

  override render(): TemplateResult {
    return html`<div class="place"></div>`;
  }

  override firstUpdated(): void {
    this.#view = new EditorView({ parent: this.place, root: this.renderRoot as ShadowRoot, state: this.#state() });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view?.destroy();
    this.#view = undefined;
  }

  override updated(changed: PropertyValues<this>): void {
    const view = this.#view;
    if (view === undefined) return;
    if (changed.has('text') && view.state.doc.toString() !== this.text) view.setState(this.#state());
    if (changed.has('problems') || changed.has('text'))
      view.dispatch(setDiagnostics(view.state, this.#diagnostics(view.state)));
  }

  /** Puts the cursor at a problem. */
  goTo({ line, column }: ScenarioProblem): void {
    const view = this.#view;
    if (view === undefined || line === undefined) return;
    view.dispatch({ selection: { anchor: placeOf(view.state, line, column) }, scrollIntoView: true });
    view.focus();
  }

  #state(): EditorState {
    return EditorState.create({
      doc: this.text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        yaml(),
        lintGutter(),
        editorLooks,
        EditorView.contentAttributes.of({ 'aria-label': 'Scenario as YAML', tabindex: '0' }),
        keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, indentWithTab]),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) this.#changed(state.doc.toString());
        }),
      ],
    });
  }

  #changed(text: string): void {
    this.text = text;
    this.dispatchEvent(new CustomEvent<string>('text-changed', { detail: text }));
  }

  #diagnostics(state: EditorState): Diagnostic[] {
    return this.problems
      .filter(({ line }) => line !== undefined)
      .map((problem) => {
        const from = placeOf(state, problem.line!, problem.column);
        return { from, to: state.doc.lineAt(from).to, severity: 'error' as const, message: wordsOf(problem) };
      });
  }
}

/** An offset in the text, which may have become shorter meanwhile. */
function placeOf(state: EditorState, line: number, column = 1): number {
  const { from, to } = state.doc.line(Math.min(line, state.doc.lines));
  return Math.min(from + column - 1, to);
}

const wordsOf = ({ message, suggestion }: ScenarioProblem): string =>
  suggestion === undefined ? message : `${message}; did you mean “${suggestion}”?`;

declare global {
  interface HTMLElementTagNameMap {
    'sy-yaml-editor': YamlEditor;
  }
}
