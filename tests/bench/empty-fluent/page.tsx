import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

/** The least a Fluent page can be: a theme and a button. The pane's start is measured against it. */
const element = document.getElementById('root');
if (element) {
  createRoot(element).render(
    <FluentProvider theme={webLightTheme}>
      <Button>就绪</Button>
    </FluentProvider>,
  );
}
