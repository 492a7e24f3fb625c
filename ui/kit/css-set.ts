import { noChange, type ElementPart } from 'lit';
import { Directive, directive, PartType, type PartInfo } from 'lit/directive.js';

/** What is set on an element: custom properties and ordinary ones, by their CSS names. */
type Settings = Readonly<Partial<Record<`--${string}` | 'color' | 'translate' | 'inline-size' | 'block-size', string>>>;

class CssSet extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('cssSet stands in a tag, not in an attribute.');
  }

  override update({ element }: ElementPart, [settings]: [Settings]): typeof noChange {
    for (const [name, value] of Object.entries(settings))
      (element as HTMLElement).style.setProperty(name, value ?? null);
    return noChange;
  }

  render(settings: Settings): typeof noChange {
    void settings;
    return noChange;
  }
}

/**
 * Sets styles of the element in whose tag it stands: `<b ${cssSet({ '--share': '40%' })}>`. A `style` attribute, which `styleMap` too
 * writes at first, is what the content security policy forbids.
 */
export const cssSet = directive(CssSet);
