import { make } from '../elements';

let ids = 0;

/** A choice with its label before it. */
export function choice(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  value: string,
  onChoose: (value: string) => void,
): HTMLElement {
  const select = make('select', { id: `field-${++ids}` });
  for (const [optionValue, text] of options) select.add(new Option(text, optionValue));
  select.value = value;
  select.addEventListener('change', () => {
    onChoose(select.value);
  });
  return labelled(label, select);
}

/** A number with its label before it. */
export function numberField(
  label: string,
  value: string,
  min: number,
): { readonly row: HTMLElement; readonly input: HTMLInputElement } {
  const input = make('input', { id: `field-${++ids}`, type: 'number', min, value, inputmode: 'numeric' });
  return { row: labelled(label, input), input };
}

function labelled(label: string, field: HTMLElement): HTMLElement {
  return make('div', { class: 'field' }, [make('label', { for: field.id }, [label]), field]);
}

/** A switch with its label behind it. */
export function checkbox(
  label: string,
  onToggle: (isOn: boolean) => void = () => undefined,
): { readonly row: HTMLElement; readonly input: HTMLInputElement } {
  const input = make('input', { type: 'checkbox' });
  input.addEventListener('change', () => {
    onToggle(input.checked);
  });
  return { row: make('label', { class: 'check' }, [input, label]), input };
}

/** A button with a word on it. */
export function button(label: string, onPress: () => void): HTMLButtonElement {
  const element = make('button', { type: 'button', class: 'plain-button' }, [label]);
  element.addEventListener('click', onPress);
  return element;
}

/** A section of the drawer with its heading. */
export function section(title: string, children: readonly HTMLElement[]): HTMLElement {
  const id = `section-${++ids}`;
  return make('section', { 'aria-labelledby': id }, [make('h3', { id }, [title]), ...children]);
}
