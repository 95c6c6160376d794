import './styles.css';
import { render } from 'preact';
import { App } from './app.js';
import { refreshReferences } from './api/references.js';
import { followDraft } from './store/draft.js';
import { startQueue } from './store/queue-runner.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');

root.replaceChildren();
render(<App />, root);
followDraft();
startQueue();
void refreshReferences();
if ('serviceWorker' in navigator && import.meta.env.PROD) void navigator.serviceWorker.register('/service-worker.js');
