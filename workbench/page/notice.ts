import { make } from './elements';

/** The line under the ribbon that says what went wrong. */
export interface Notice {
  /** Hidden while there is nothing to say. */
  readonly element: HTMLElement;
  /** Shows a sentence, or nothing. */
  readonly say: (sentence: string) => void;
}

/** Makes an empty notice. */
export function makeNotice(): Notice {
  const words = make('span');
  const dismiss = make('button', { type: 'button', class: 'plain-button' }, ['知道了']);
  const element = make('div', { role: 'alert', class: 'notice' }, [words, dismiss]);
  const say = (sentence: string) => {
    words.textContent = sentence;
    element.hidden = sentence === '';
  };
  dismiss.addEventListener('click', () => {
    say('');
  });
  say('');
  return { element, say };
}
