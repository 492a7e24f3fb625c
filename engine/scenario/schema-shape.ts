import type { JsonSchema } from './json-schema.ts';
import { scenarioJsonSchema } from './json-schema.ts';
import type { Path } from './scenario-problem.ts';
import { sharedForms } from './schema/value-forms.ts';

/** What the schema says about one place of a scenario: every form that a value there may have. */
export class SchemaShape {
  readonly #forms: readonly JsonSchema[];

  private constructor(forms: readonly JsonSchema[]) {
    this.#forms = forms;
  }

  /** The shape at a path; one that knows nothing when the path leads nowhere. */
  static at(path: Path): SchemaShape {
    let forms = flattened([scenarioJsonSchema()]);
    for (const step of path) forms = flattened(forms.flatMap((form) => below(form, step)));
    return new SchemaShape(forms);
  }

  /** Whether anything may stand here. */
  get exists(): boolean {
    return this.#forms.length > 0;
  }

  /** Keys that a mapping here may have; empty when names are free. */
  get keys(): string[] {
    return [...new Set(this.#forms.flatMap((form) => Object.keys(form.properties ?? {})))];
  }

  /** Whether a mapping here has names of the file's own choosing. */
  get hasFreeNames(): boolean {
    return this.#forms.some((form) => typeof form.additionalProperties === 'object');
  }

  /** Whether a list may stand here. */
  get isList(): boolean {
    return this.#forms.some((form) => form.items !== undefined);
  }

  /** Words that may stand here. */
  get words(): string[] {
    const values = this.#forms.flatMap((form) => [
      ...(form.enum ?? []),
      ...(form.const === undefined ? [] : [form.const]),
    ]);
    return [...new Set(values.filter((value) => typeof value === 'string'))];
  }
}

const SHARED = sharedForms() as Readonly<Record<string, JsonSchema>>;

function flattened(forms: readonly JsonSchema[]): JsonSchema[] {
  return forms.flatMap((form) => {
    const shared = form.$ref === undefined ? [] : [SHARED[form.$ref.replace('#/$defs/', '')]];
    return [form, ...flattened([...shared, ...(form.anyOf ?? []), ...(form.oneOf ?? [])])];
  });
}

function below(form: JsonSchema, step: string | number): readonly JsonSchema[] {
  if (typeof step === 'number') return form.items === undefined ? [] : [form.items];
  if (form.properties !== undefined && Object.hasOwn(form.properties, step)) return [form.properties[step]];
  return typeof form.additionalProperties === 'object' ? [form.additionalProperties] : [];
}
